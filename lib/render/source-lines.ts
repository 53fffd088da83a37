import { showControls } from "../records/showing/show-controls";
import { escapeHtml } from "./escape-html";

type LineProblem = { line: number | null; severity: string; message: string };

/** As much as one page draws of a file, in lines and in UTF-16 units: what is drawn holds up every other page. */
export const PART_LINES = 2000;
const PART_LENGTH = 200_000;
/** As much as is drawn of one line. */
export const LINE_LENGTH = 20_000;

/** A part of a file as HTML that is safe to put into a page; lines are counted from 1. */
export type SourceLines = {
  html: string;
  /** The first and the last line that are drawn, of so many. */
  from: number;
  to: number;
  lines: number;
  /** Where the parts before and after begin; null at either end. */
  previous: number | null;
  next: number | null;
  /** Lines of which only the beginning is drawn. */
  cutLines: number;
};

/**
 * The part of a file that holds a line, its lines numbered and linkable, problems at their lines, direction controls
 * made visible. One text instead of elements: thousands of those would hold up every other page. Parts begin at the
 * same lines whichever is asked for.
 *
 * @param at the line, from 1; beyond the end it is the last
 */
export function sourceLines(text: string, problems: readonly LineProblem[], at = 1): SourceLines {
  const lines = text.split(/\r\n|\r|\n/);
  const { from, to, previous } = partAround(lines, Math.min(Math.max(1, at), lines.length));
  const byLine = new Map<number, LineProblem[]>();
  for (const problem of problems) {
    if (problem.line === null) continue;
    const known = byLine.get(problem.line);
    if (known) known.push(problem);
    else byLine.set(problem.line, [problem]);
  }
  let cutLines = 0;
  const html = lines.slice(from - 1, to).map((line, index) => {
    const number = from + index;
    const found = byLine.get(number) ?? [];
    const severity = found[0] ? ` data-severity="${escapeHtml(found[0].severity)}"` : "";
    const said = found.map(({ message }) => `<small>${escapeHtml(showControls(message))}</small>`).join("");
    if (line.length > LINE_LENGTH) cutLines++;
    const drawn = escapeHtml(showControls(beginning(line)));
    return `<div id="L${number}" class="source-line"${severity}><a href="#L${number}">${number}</a><span dir="auto">${drawn}</span>${said}</div>`;
  });
  const next = to < lines.length ? to + 1 : null;
  return { html: html.join(""), from, to, lines: lines.length, previous, next, cutLines };
}

/** The part that holds a line, and where the one before it begins. */
function partAround(
  lines: readonly string[],
  at: number,
): { from: number; to: number; previous: number | null } {
  let previous: number | null = null;
  let from = 1;
  let length = 0;
  for (let number = 1; number <= lines.length; number++) {
    const own = Math.min(lines[number - 1]?.length ?? 0, LINE_LENGTH);
    if (number > from && (number - from >= PART_LINES || length + own > PART_LENGTH)) {
      if (at < number) return { from, to: number - 1, previous };
      previous = from;
      from = number;
      length = 0;
    }
    length += own;
  }
  return { from, to: lines.length, previous };
}

/** What is drawn of a line; no character is cut in two. */
function beginning(line: string): string {
  if (line.length <= LINE_LENGTH) return line;
  return `${line.slice(0, LINE_LENGTH).replace(/[\ud800-\udbff]$/, "")} …`;
}
