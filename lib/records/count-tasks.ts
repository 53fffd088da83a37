import { type LineIndex, lineCount, lineText } from "./line-index";
import { type CodeMarks, PROSE } from "./mark-code";

const TASK = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[([ xX])\](?:\s|$)/;

/** Task list items outside code and comments, ticked and in all; null where there are none. */
export function countTasks(
  lines: LineIndex,
  marks: CodeMarks,
  from: number,
): { done: number; total: number } | null {
  let done = 0;
  let total = 0;
  if (!lines.text.includes("[")) return null;
  for (let line = from; line <= lineCount(lines); line++) {
    if (marks.kinds[line - 1] !== PROSE) continue;
    const mark = TASK.exec(lineText(lines, line).slice(0, 200))?.[1];
    if (mark === undefined) continue;
    total++;
    if (mark !== " ") done++;
  }
  return total === 0 ? null : { done, total };
}
