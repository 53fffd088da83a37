import { type LineIndex, lineCount, lineEnd, lineStart, lineText } from "../line-index";
import type { Edit } from "./edit";

/** The line break that a line ends with; that of the text's first line when it is the last one. */
export function breakOf(lines: LineIndex, line: number): string {
  const end = lineEnd(lines, line);
  const next = lines.starts[line];
  if (next !== undefined) return lines.text.slice(end, next);
  const second = lines.starts[1];
  return second === undefined ? "\n" : lines.text.slice(lineEnd(lines, 1), second);
}

/** Put whole lines below a line, with its line break; a text without a final break keeps having none. */
export function insertBelow(lines: LineIndex, line: number, added: readonly string[]): Edit {
  const at = lineEnd(lines, line);
  const newline = breakOf(lines, line);
  return { start: at, end: at, text: added.map((text) => newline + text).join("") };
}

/** Take a line out, and a blank line above it when another stands below. */
export function removeLine(lines: LineIndex, line: number): Edit {
  const isBlank = (other: number) =>
    other >= 1 && other <= lineCount(lines) && lineText(lines, other).trim() === "";
  const first = isBlank(line - 1) && (isBlank(line + 1) || line === lineCount(lines)) ? line - 1 : line;
  if (line < lineCount(lines))
    return { start: lineStart(lines, first), end: lineStart(lines, line + 1), text: "" };
  return { start: lineEnd(lines, first - 1), end: lineEnd(lines, line), text: "" };
}

/** The last line from `first` to `last` that is not blank; `first - 1` when all are. */
export function lastFilled(lines: LineIndex, first: number, last: number): number {
  let line = Math.min(last, lineCount(lines));
  while (line >= first && lineText(lines, line).trim() === "") line--;
  return line;
}
