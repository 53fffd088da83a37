import type { TextAt } from "../decisions/decision-fields";
import { readFields } from "../decisions/decision-fields";
import type { Heading } from "../decisions/decision-outline";
import { type LineIndex, lineStart, lineText } from "../line-index";
import { type CodeMarks, PROSE } from "../mark-code";
import { readBadge } from "./status-badge";
import { findDates } from "./status-dates";
import type { StatusPlaceFound } from "./status-place";
import { readStatusValue } from "./status-value";

/**
 * What a section headed `Status` says: its first line, which may be a badge, a field, a list of
 * boxes or a dated history; then every later paragraph that says what superseded the decision
 * (adr-tools appends one and may leave the old word above it).
 */
export function readStatusSection(lines: LineIndex, marks: CodeMarks, heading: Heading): StatusPlaceFound[] {
  const first = heading.bodyLine;
  const last = Math.min(heading.ownLastLine, first + 60);
  const field = readFields(lines, marks, first, last).find((one) => one.key === "status");
  const content = contentLines(lines, marks, first, last);
  const top = content[0];
  if (!top) return [];
  if (field && (field.value.line === top.line || top.text.startsWith("|"))) {
    return [{ where: "section", ...readText(field.value), isNarrow: false }];
  }
  const badge = readBadge(top.text, true);
  if (badge) {
    const start = top.start + badge.url.start;
    const reading = readStatusValue(badge.said);
    return [
      {
        where: "badge",
        line: top.line,
        raw: badge.said,
        start,
        end: top.start + badge.url.end,
        reading,
        isNarrow: true,
      },
    ];
  }
  const listed = readList(content);
  if (listed) return [listed];
  const places: StatusPlaceFound[] = [{ where: "section", ...readText(top, content[1]), isNarrow: false }];
  for (const line of content.slice(1)) {
    const read = readText(line);
    if (read.reading.status === "superseded" && read.reading.by) {
      places.push({ where: "section", ...read, isNarrow: false });
    }
  }
  return places;
}

/** Read a status from a line of text; a target that was wrapped is looked for on the next line. */
export function readText(
  at: TextAt,
  next?: TextAt,
): Pick<StatusPlaceFound, "line" | "raw" | "start" | "end" | "reading"> {
  const reading = readStatusValue(at.text);
  const wrapped =
    next && next.line === at.line + 1 && reading.status === "superseded" && !reading.by
      ? readStatusValue(`${at.text} ${next.text}`)
      : reading;
  const raw = wrapped === reading ? at.text : `${at.text} ${next?.text}`;
  return {
    line: at.line,
    raw,
    start: at.start,
    end: at.start + at.text.length,
    reading: wrapped === reading ? reading : { ...wrapped, isClassified: false },
  };
}

/** Lines of prose that say something, without quote marks and bullets; boxes are kept. */
function contentLines(lines: LineIndex, marks: CodeMarks, first: number, last: number): TextAt[] {
  const found: TextAt[] = [];
  for (let line = first; line <= last; line++) {
    if (marks.kinds[line - 1] !== PROSE) continue;
    const text = lineText(lines, line).slice(0, 4000);
    const lead = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?/.exec(text)?.[0].length ?? 0;
    const rest = text.slice(lead).trimEnd();
    if (rest === "" || /^(?:-{3,}|<!--.*-->)$/.test(rest)) continue;
    found.push({ text: rest, start: lineStart(lines, line) + lead, line });
  }
  return found;
}

/**
 * Several lines that each begin with a status: boxes, of which the ticked one counts; a history,
 * of which the latest date counts; without dates the choice that a template offers.
 */
function readList(content: readonly TextAt[]): StatusPlaceFound | null {
  const top = content[0];
  if (!top) return null;
  if (/^\[[ xX]\]/.test(top.text)) {
    const boxes = content.filter((line) => /^\[[ xX]\]/.test(line.text));
    const raw = boxes.map((line) => line.text).join(" ");
    const at = boxes.find((line) => /^\[[xX]\]/.test(line.text)) ?? top;
    const reading = { ...readStatusValue(raw), isClassified: false };
    return {
      where: "section",
      line: at.line,
      raw,
      start: at.start,
      end: at.start + at.text.length,
      reading,
      isNarrow: true,
    };
  }
  const run: TextAt[] = [];
  for (const line of content) {
    if (run.length > 0 && line.line !== (run[run.length - 1]?.line ?? 0) + 1) break;
    if (readStatusValue(line.text).word === null) break;
    run.push(line);
  }
  const statuses = new Set(run.map((line) => readStatusValue(line.text).status));
  if (run.length < 2 || statuses.size < 2) return null;
  const dates = run.map((line) => isoDate(line.text));
  if (dates.every((date) => date !== null)) {
    let best = 0;
    for (let i = 1; i < run.length; i++) if ((dates[i] ?? "") >= (dates[best] ?? "")) best = i;
    const line = run[best] ?? top;
    return { where: "section", ...readText(line), isNarrow: false };
  }
  const hasSuccessor = run.some((line) => readStatusValue(line.text).by !== null);
  if (hasSuccessor) return null;
  const raw = run.map((line) => line.text).join(" ");
  return {
    where: "section",
    line: top.line,
    raw,
    start: top.start,
    end: top.start + top.text.length,
    reading: { ...readStatusValue(""), status: statuses.size > 2 ? "unresolved" : "conflict" },
    isNarrow: true,
  };
}

function isoDate(text: string): string | null {
  const range = findDates(text)[0];
  const date = range && text.slice(range.start, range.end);
  return date && /^\d{4}-\d{2}-\d{2}/.test(date) ? date.slice(0, 10) : null;
}
