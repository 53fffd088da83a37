/** `KEY: v`, `**Key**: v`, `- **Key:** v`, `| **Key** | v |` → key and value. */
export function readMetaLine(text: string): { key: string; value: string } | null {
  const cells = text.trim().startsWith("|") ? text.trim().split("|") : [];
  if (cells.length >= 4) {
    const key = (cells[1] ?? "")
      .trim()
      .replace(/^\*\*|\*\*$/g, "")
      .replace(/:$/, "");
    const value = cells.slice(2, -1).join("|").trim();
    return /^[A-Za-z][\w /-]{0,40}$/.test(key) ? { key, value } : null;
  }
  const pair = /^(?:[-*+>]\s+)?(?:\*\*|__)?([A-Za-z][\w /-]{0,40}?)(?:\*\*|__)?\s*:(?:\*\*|__)?(.*)$/.exec(
    text.trim(),
  );
  return pair?.[1] ? { key: pair[1], value: (pair[2] ?? "").trim() } : null;
}
