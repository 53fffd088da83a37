import { partOfHeading } from "../decisions/decision-parts";
import { DIALECT_TABLE } from "../dialects/table";
import { isNullWord } from "../header/null-words";
import { type LineIndex, lineCount, lineEnd, lineText } from "../line-index";
import type { Edit } from "./edit";
import { breakOf, insertBelow, lastFilled } from "./lines-of";
import { nameDecision } from "./name-decision";
import type { OpenDecision } from "./read-for-edit";
import type { NamedDecision } from "./status-change";

/**
 * The edit by which a decision says what it supersedes, where its dialect says so; none when it
 * says it already.
 *
 * @param spelling the repository's word for "superseded", from which "Supercedes" follows
 */
export function predecessorEdits(
  open: OpenDecision,
  old: NamedDecision,
  spelling: string | undefined,
): Edit[] {
  if (open.record.links.some((link) => link.rel === "supersedes" && names(link.target, old))) return [];
  const rules = DIALECT_TABLE[open.record.dialect];
  const verb = /superced/i.test(spelling ?? "") ? "Supercedes" : "Supersedes";
  const named = nameDecision(old, open.path, rules.successor);
  const says = `${verb} ${named}`;
  const field = fieldEdit(open, named);
  if (field) return [field];
  switch (rules.predecessor) {
    case "links-list":
      return [listEdit(open, ["links"], "Links", says)];
    case "more-information":
      return [paragraphEdit(open, "More Information", says)];
    case "related-adrs":
      return [relatedEdit(open, says)];
    case "status-paragraph":
      return [statusParagraph(open, says) ?? listEdit(open, ["references", "links"], "References", says)];
    default:
      return [statusParagraph(open, says) ?? listEdit(open, ["references", "links"], "References", says)];
  }
}

function names(target: string, old: NamedDecision): boolean {
  const name = old.path.slice(old.path.lastIndexOf("/") + 1);
  return (
    target.endsWith(name) ||
    (old.number !== null && new RegExp(`^ADR-0*${Number(old.number)}$`, "i").test(target))
  );
}

/** A cell or field `Supersedes` that is there: filled when it says nothing, else continued. */
function fieldEdit(open: OpenDecision, named: string): Edit | null {
  const field = open.shape.fields.find((one) => one.key === "supersedes");
  if (!field) return null;
  const { text, start } = field.value;
  const cell = field.where === "table" ? named.replaceAll("|", "\\|") : named;
  if (isNullWord(text)) return { start, end: start + text.length, text: (text === "" ? " " : "") + cell };
  return { start: start + text.length, end: start + text.length, text: `, ${cell}` };
}

/** A paragraph at the end of the status section, where adr-tools puts it. */
function statusParagraph(open: OpenDecision, says: string): Edit | null {
  const heading = open.shape.outline.headings.find((one) => partOfHeading(one.text) === "status");
  if (!heading) return null;
  const { lines } = open.input;
  return insertBelow(lines, lastFilled(lines, heading.line, heading.ownLastLine), ["", says]);
}

/** An item at the end of a section's list, in its bullets; the section is made when there is none. */
function listEdit(open: OpenDecision, names: readonly string[], title: string, says: string): Edit {
  const { lines } = open.input;
  const heading = open.shape.outline.headings.find((one) =>
    names.includes(one.text.toLowerCase().replace(/\s*<!--.*$/, "")),
  );
  if (!heading) return sectionEdit(open, title, `${bulletOf(open)}${says}`);
  const last = lastFilled(lines, heading.bodyLine, heading.ownLastLine);
  if (last < heading.bodyLine)
    return insertBelow(lines, heading.bodyLine - 1, ["", `${bulletOf(open)}${says}`]);
  const bullet = /^\s*[-*+][ \t]+/.exec(lineText(lines, last))?.[0];
  return insertBelow(lines, last, bullet ? [`${bullet}${says}`] : ["", `${bulletOf(open)}${says}`]);
}

function paragraphEdit(open: OpenDecision, title: string, says: string): Edit {
  const { lines } = open.input;
  const heading = open.shape.outline.headings.find((one) => one.text.toLowerCase() === title.toLowerCase());
  if (!heading) return sectionEdit(open, title, `${says}.`);
  return insertBelow(lines, lastFilled(lines, heading.line, heading.ownLastLine), ["", `${says}.`]);
}

/** `- Related ADRs: ADR-0001` is continued; without it an item goes into the references. */
function relatedEdit(open: OpenDecision, says: string): Edit {
  const { lines } = open.input;
  for (let line = open.input.header.bodyLine; line <= lineCount(lines); line++) {
    const text = lineText(lines, line).slice(0, 2000);
    const label = /^\s*[-*+][ \t]+(?:\*\*)?related adrs(?::\*\*|\*\*:|:)[ \t]*/i.exec(text)?.[0];
    if (label === undefined) continue;
    const value = text.slice(label.length).trim();
    const end = lineEnd(lines, line);
    const isEmpty = isNullWord(value) || /^none\b/i.test(value);
    const from = end - (text.length - label.length);
    const gap = /[ \t]$/.test(label) ? "" : " ";
    return isEmpty
      ? { start: from, end, text: gap + says }
      : { start: from + value.length, end: from + value.length, text: `, ${says}` };
  }
  return listEdit(open, ["references", "links"], "References", `Related ADRs: ${says}`);
}

/** A new section at the end of the file, in the level of the others. */
function sectionEdit(open: OpenDecision, title: string, content: string): Edit {
  const { lines } = open.input;
  const last = lastFilled(lines, 1, lineCount(lines));
  const newline = breakOf(lines, last);
  const at = lineEnd(lines, last);
  return { start: at, end: at, text: ["", "", `## ${title}`, "", content].join(newline) };
}

/** The bullet the file uses most near its top; `-` when it has none. */
function bulletOf(open: OpenDecision): string {
  return firstBullet(open.input.lines, open.input.header.bodyLine) ?? "- ";
}

function firstBullet(lines: LineIndex, from: number): string | null {
  for (let line = from; line <= Math.min(lineCount(lines), from + 200); line++) {
    const bullet = /^[-*+][ \t]+(?=\S)/.exec(lineText(lines, line))?.[0];
    if (bullet) return bullet;
  }
  return null;
}
