import { type LineIndex, lineCount, lineStart, lineText } from "./line-index";
import { type CodeMarks, PROSE } from "./mark-code";
import type { SectionName, Span } from "./record";

/** A heading of a text: ATX, levels 1 to 6, outside code and comments. */
export type Heading = { line: number; level: number; title: string; isCode: boolean };

const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
/** How far a heading's text is read; longer ones are prose. */
const MAX_TITLE = 400;

/** All headings from a line on. `isCode` ones stand in a fence; ask for them only when one is open. */
export function findHeadings(lines: LineIndex, marks: CodeMarks, from: number, withCode = false): Heading[] {
  const found: Heading[] = [];
  for (let line = from; line <= lineCount(lines); line++) {
    const start = lineStart(lines, line);
    let at = start;
    while (at < start + 4 && lines.text.charCodeAt(at) === 32) at++;
    if (lines.text.charCodeAt(at) !== 35) continue;
    const isCode = marks.kinds[line - 1] !== PROSE;
    if (isCode && !withCode) continue;
    const match = ATX.exec(
      lineText(lines, line)
        .slice(0, MAX_TITLE + 8)
        .trimEnd(),
    );
    if (!match?.[1]) continue;
    const title = stripClosing(match[2] ?? "").trim();
    if (title.length <= MAX_TITLE) found.push({ line, level: match[1].length, title, isCode });
  }
  return found;
}

/** `Title ##` → `Title`: the closing hashes of a heading, by hand, because a regular expression would try every blank. */
export function stripClosing(title: string): string {
  let end = title.trimEnd().length;
  const last = end;
  while (end > 0 && title.charCodeAt(end - 1) === 35) end--;
  const before = title.charCodeAt(end - 1);
  const isClosing = end < last && (end === 0 || before === 32 || before === 9);
  return title.slice(0, isClosing ? end : last).trimEnd();
}

/** A heading's words for comparison: lower case, without emoji, marks, numbering, quotes and a final colon. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[*_`"'“”‘’]/g, "")
    .replace(/^[^\p{L}\p{N}#]+/u, "")
    .replace(/^(?:section\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,4})[.)]\s+/, "")
    .replace(/[^\p{L}\p{N})]+$/u, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The span between two lines, blank lines at both ends left out; null when nothing is between. */
export function spanBetween(lines: LineIndex, from: number, to: number): Span | null {
  let first = from;
  let last = Math.min(to, lineCount(lines));
  while (first <= last && lineText(lines, first).trim() === "") first++;
  while (last >= first && lineText(lines, last).trim() === "") last--;
  if (first > last) return null;
  const start = lineStart(lines, first);
  return { startLine: first, endLine: last, start, end: start + spanLength(lines, first, last) };
}

function spanLength(lines: LineIndex, first: number, last: number): number {
  return lineStart(lines, last) + lineText(lines, last).length - lineStart(lines, first);
}

/** Sections by name; a section without text has no span. */
export type Sections = Partial<Record<SectionName, Span>>;
