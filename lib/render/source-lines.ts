import { showControls } from "../records/showing/show-controls";
import { escapeHtml } from "./escape-html";

type LineProblem = { line: number | null; severity: string; message: string };

/** As deep as one page draws; the raw file has the rest. */
export const MOST_SOURCE_LINES = 20_000;

/**
 * A file as HTML, its lines numbered and linkable, problems at their lines, direction controls made
 * visible; and how many lines were left out. One text instead of elements: tens of thousands of
 * those would hold up every other page for seconds.
 */
export function sourceLines(
  text: string,
  problems: readonly LineProblem[],
): { html: string; leftOut: number } {
  const byLine = new Map<number, LineProblem[]>();
  for (const problem of problems) {
    if (problem.line === null) continue;
    const known = byLine.get(problem.line);
    if (known) known.push(problem);
    else byLine.set(problem.line, [problem]);
  }
  const lines = text.split(/\r\n|\r|\n/);
  const html = lines.slice(0, MOST_SOURCE_LINES).map((line, index) => {
    const number = index + 1;
    const found = byLine.get(number) ?? [];
    const severity = found[0] ? ` data-severity="${escapeHtml(found[0].severity)}"` : "";
    const said = found.map(({ message }) => `<small>${escapeHtml(showControls(message))}</small>`).join("");
    return `<div id="L${number}" class="source-line"${severity}><a href="#L${number}">${number}</a><span dir="auto">${escapeHtml(showControls(line))}</span>${said}</div>`;
  });
  return { html: html.join(""), leftOut: Math.max(0, lines.length - MOST_SOURCE_LINES) };
}
