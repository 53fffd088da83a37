/** Limits of what may go to the YAML parser. It recurses, and dies natively when it recurses too far. */
const MAX_HEADER_UNITS = 64 * 1024;
export const MAX_HEADER_DEPTH = 64;

/**
 * Why a header may not go to the YAML parser, or null. Counts brackets and indent levels without
 * regard for quotes: a text that merely looks deep is read line by line, which is always safe.
 * Anchors, aliases and tags are refused by the process that parses, which sees them exactly.
 */
export function guardHeader(text: string): string | null {
  if (text.length > MAX_HEADER_UNITS) return "is longer than 64 KiB";
  let brackets = 0;
  const columns: number[] = [];
  let column = 0;
  let isLead = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 91 || unit === 123) {
      if (++brackets > MAX_HEADER_DEPTH) return "is nested too deeply";
    } else if ((unit === 93 || unit === 125) && brackets > 0) brackets--;
    if (unit === 10 || unit === 13) {
      column = 0;
      isLead = true;
      continue;
    }
    if (isLead && unit !== 32 && unit !== 9) {
      while (columns.length > 0 && (columns[columns.length - 1] ?? 0) >= column) columns.pop();
      columns.push(column);
      if (columns.length > MAX_HEADER_DEPTH) return "is nested too deeply";
      // `- - - x` nests on one line: after such a mark the line's text has not begun.
      const next = text.charCodeAt(i + 1);
      isLead = (unit === 45 || unit === 63 || unit === 58) && (next === 32 || next === 9);
    }
    column++;
  }
  return null;
}
