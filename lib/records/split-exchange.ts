import { boldLabel, capitalLabel, type ExchangePart, type NamedPart, namedPart } from "./exchange-headings";
import { type LineIndex, lineCount, lineText } from "./line-index";
import type { CodeMarks } from "./mark-code";
import { PROSE } from "./mark-code";
import { findHeadings, type Sections, spanBetween } from "./sections";

type Mark = NamedPart & { line: number; level: number; textLine: number };

const ORDER: readonly ExchangePart[] = ["prompt", "response", "outcome", "evaluation"];

/**
 * Cut the body of a prompt record into prompt, response, outcome and evaluation: at headings known to
 * name them, never at other headings, so that a prompt with headings of its own stays whole. Each
 * part begins once. Deeper headings than the record's own never cut; possible names cut only where
 * the part has no sure one, and not inside a prompt that a sure heading of a later part ends.
 *
 * @param from first line of the body
 */
export function splitExchange(lines: LineIndex, marks: CodeMarks, from: number): Sections {
  const cuts = chooseCuts(headingMarks(lines, marks, from));
  if (!cuts.some((cut) => cut.part === "prompt")) addLabels(lines, marks, from, cuts);
  const sections: Sections = {};
  cuts.forEach((cut, i) => {
    const end = (cuts[i + 1]?.line ?? lineCount(lines) + 1) - 1;
    const span = spanBetween(lines, cut.textLine, end);
    if (span) sections[cut.part] = span;
  });
  return sections;
}

function headingMarks(lines: LineIndex, marks: CodeMarks, from: number): Mark[] {
  const found: Mark[] = [];
  for (const heading of findHeadings(lines, marks, from, marks.openFence !== null)) {
    if (heading.level > 4) continue;
    const named = namedPart(heading.title);
    // In a fence that nothing closes only the template's own headings count, as it writes them.
    if (!named || (heading.isCode && !(named.isSure && heading.level <= 2))) continue;
    found.push({ ...named, line: heading.line, level: heading.level, textLine: heading.line + 1 });
  }
  if (lines.text.includes("_TEXT:")) {
    for (let line = from; line <= lineCount(lines); line++) {
      const part = marks.kinds[line - 1] === PROSE ? capitalLabel(lineText(lines, line)) : null;
      if (part) found.push({ part, isSure: true, isTemplate: true, line, level: 2, textLine: line + 1 });
    }
    found.sort((a, b) => a.line - b.line);
  }
  return found;
}

function chooseCuts(found: Mark[]): Mark[] {
  const sure = found.filter((mark) => mark.isSure);
  const level = Math.min(...(sure.length > 0 ? sure : found).map((mark) => mark.level), 6);
  const top = found.filter((mark) => mark.level <= level || mark.isTemplate);
  const hasSure = new Set(top.filter((mark) => mark.isSure).map((mark) => mark.part));
  const cuts: Mark[] = [];
  for (const mark of top) {
    if (!mark.isSure && hasSure.has(mark.part)) continue;
    if (cuts.some((cut) => cut.part === mark.part)) continue;
    if (!mark.isSure && isInsidePrompt(mark, cuts, top)) continue;
    cuts.push(mark);
  }
  return cuts;
}

/** A possible heading after the prompt's, while the surely named part that the template puts first is still to come. */
function isInsidePrompt(mark: Mark, cuts: Mark[], top: Mark[]): boolean {
  if (cuts.at(-1)?.part !== "prompt" || !cuts.at(-1)?.isSure) return false;
  return top.some(
    (later) =>
      later.isSure &&
      later.line > mark.line &&
      ORDER.indexOf(later.part) <= ORDER.indexOf(mark.part) &&
      later.part !== "prompt",
  );
}

function addLabels(lines: LineIndex, marks: CodeMarks, from: number, cuts: Mark[]): void {
  const last = cuts[0]?.line ?? lineCount(lines) + 1;
  for (let line = from; line < last; line++) {
    if (marks.kinds[line - 1] !== PROSE) continue;
    const label = boldLabel(lineText(lines, line));
    if (!label || cuts.some((cut) => cut.part === label.part)) continue;
    const textLine = label.rest === "" ? line + 1 : line;
    cuts.push({ part: label.part, isSure: false, isTemplate: false, line, level: 7, textLine });
  }
  cuts.sort((a, b) => a.line - b.line);
}
