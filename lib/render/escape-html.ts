const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML that shows exactly this text, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (unit) => ENTITIES[unit] ?? unit);
}

/** Text as HTML that shows exactly this text in an element; quotes, of which prose is full, stay as they are. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (unit) => ENTITIES[unit] ?? unit);
}
