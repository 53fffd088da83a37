/**
 * How many characters of markup stand here that only say how a text looks: emphasis, code, the signs of a
 * heading, a quotation or a rule at the beginning of a line, the bars of a table.
 */
export function markupLength(text: string, at: number): number {
  const char = text[at];
  if (char === "`") return 1;
  if (char === "*" && text[at + 1] === "*") {
    // One side is what it emphasises: `2**8` and `b ** c` are no emphasis.
    const [before = " ", after = " "] = [text[at - 1], text[at + 2]];
    const isPower = isWordy(before) && isWordy(after);
    return isPower || (/\s/.test(before) && /\s/.test(after)) ? 0 : 2;
  }
  if (char === "|") return isTableRow(text, at) ? 1 : 0;
  if ((char !== "#" && char !== ">" && char !== "-") || !isLineStart(text, at)) return 0;
  const run = runLength(text, at);
  if (char === "-") return run > 2 && /[\s]/.test(text[at + run] ?? "\n") ? run : 0;
  return char === ">" || (run < 7 && /\s/.test(text[at + run] ?? "\n")) ? run : 0;
}

function isWordy(char: string): boolean {
  return /[\p{L}\p{N}_]/u.test(char);
}

/** Whether this line begins with a bar; of a long one only so much is looked at. */
function isTableRow(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 400), at + 1);
  return /^[\s>]*\|/.test(line.slice(line.lastIndexOf("\n") + 1));
}

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 8 && text[before] === " ") before--;
  return before < 0 || text[before] === "\n";
}

/** Longer runs of one sign are no markup that anybody means. */
function runLength(text: string, at: number): number {
  let length = 1;
  while (length < 200 && text[at + length] === text[at]) length++;
  return length;
}
