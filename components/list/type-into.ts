/**
 * Put a text in the place of another, as if somebody had typed it: the field's own undo takes it back, and
 * whoever listens to its input hears of it. The caret stands behind it.
 */
export function typeInto(field: HTMLInputElement, start: number, end: number, text: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  // Out of favour, but the only way into the undo of a field; what has no such command does without.
  if (document.execCommand(text === "" ? "delete" : "insertText", false, text)) return;
  field.setRangeText(text, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
