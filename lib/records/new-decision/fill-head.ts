import { type DecisionKey, decisionKey } from "../decisions/decision-keys";
import { partOfHeading } from "../decisions/decision-parts";
import { applyEdits, type Edit } from "../edit/edit";
import { removeLine } from "../edit/lines-of";
import { type OpenDecision, readForEdit } from "../edit/read-for-edit";
import { yamlValue } from "../edit/yaml-value";
import { lineEnd, lineStart, lineText } from "../line-index";
import { cleanLine, clipLine } from "./clean-text";
import type { DecisionDraft } from "./decision-draft";
import { fillHeading, type HeadingForm, writeHeading } from "./heading-form";

export type HeadFacts = {
  path: string;
  number: string | null;
  title: string;
  /** Used where the template's heading shows no gap for the title, or is not to be followed. */
  heading: HeadingForm;
  followsHeading: boolean;
  /** How the number of a gap is written. */
  digits: string | null;
  draft: DecisionDraft;
};

/** Keys a draft says something about. What else a template leaves open, nobody has filled. */
type Values = Partial<Record<DecisionKey, string>>;

/**
 * Fill what stands above a template's sections: the heading, the day, people, the feature. Fields that
 * nothing is known about go when they are still gaps, and stay when they say something. The status is
 * left to the pen (`setStatus`), which knows how to write it.
 *
 * @param template with line feeds alone, no byte order mark
 */
export function fillHead(template: string, facts: HeadFacts): string {
  const opened = readForEdit(facts.path, uncommentHeader(template));
  const { draft } = facts;
  const deciders = draft.deciders.map((name) => plainWords(name, 80));
  const values: Values = {
    title: facts.title,
    date: draft.date,
    deciders: deciders.filter((name) => name !== "").join(", "),
    feature: draft.feature === null ? "" : plainWords(draft.feature, 120),
    id: facts.number ?? "",
  };
  const edits = [
    ...headingEdits(opened, facts),
    ...headerEdits(opened, values),
    ...fieldEdits(opened, values),
    ...statusGuidance(opened),
  ];
  return fillTokens(applyEdits(opened.text, withoutOverlaps(edits)), values);
}

/** A name without what could make a field, a link or a cell of it. */
function plainWords(text: string, most: number): string {
  const words = cleanLine(text).replace(/[^\p{L}\p{M}\p{N} ._/'’@()+-]/gu, " ");
  return clipLine(words.replace(/\s+/g, " ").replace(/^[^\p{L}\p{N}]+/u, ""), most);
}

/** `# status: "{proposed | …}"`, offered in a comment of the header, is taken up. */
function uncommentHeader(template: string): string {
  if (!template.startsWith("---\n")) return template;
  const end = template.indexOf("\n---", 4);
  if (end === -1) return template;
  const head = template
    .slice(0, end)
    .replace(/^#[ \t]?([\w-]{2,30}):(?=[ \t]*["']?\{)/gm, (line, key: string) =>
      ["status", "date", "deciders"].includes(decisionKey(key) ?? "") ? `${key}:` : line,
    );
  return head + template.slice(end);
}

function headingEdits(open: OpenDecision, facts: HeadFacts): Edit[] {
  const { title } = open.shape.outline;
  const usual = writeHeading(facts.heading, facts.number, facts.title);
  if (!title) {
    const at = open.input.header.bodyStart;
    return [{ start: at, end: at, text: `${at > 0 ? "\n" : ""}# ${usual}\n\n` }];
  }
  const gaps = open.text.slice(title.start, title.end);
  const filled = facts.followsHeading ? fillHeading(gaps, facts.digits, facts.title) : null;
  return [{ start: title.start, end: title.end, text: filled ?? usual }];
}

function headerEdits(open: OpenDecision, values: Values): Edit[] {
  const { entries, endLine } = open.input.header;
  const { lines } = open.input;
  return entries.flatMap((entry, i): Edit[] => {
    const key = decisionKey(entry.key);
    const last = Math.max(entry.line, (entries[i + 1]?.line ?? endLine ?? entry.line + 1) - 1);
    const text = lineText(lines, entry.line);
    const colon = text.indexOf(":");
    if (key === null || colon === -1) return [];
    const guide = guideAbove(open, entry.line);
    const old = text.slice(colon + 1).trim();
    if (key === "status") return guide;
    const value = values[key];
    const start = lineStart(lines, entry.line);
    if (value !== undefined && value !== "") {
      const end = lineEnd(lines, lastOf(open, entry.line, last));
      const quote = /^["']/.exec(old)?.[0] ?? "";
      return [
        ...guide,
        { start: start + colon + 1, end, text: ` ${quote}${yamlValue(value, quote)}${quote}` },
      ];
    }
    return isGap(old) ? [...guide, { start, end: lineStart(lines, entry.line + 1), text: "" }] : [];
  });
}

/** The lines of a value that is written over several; comments below it are no part of it. */
function lastOf(open: OpenDecision, first: number, last: number): number {
  let line = first;
  while (line < last && /^[ \t]+\S|^- /.test(lineText(open.input.lines, line + 1))) line++;
  return line;
}

/** A comment right above a key that is filled has done its work. */
function guideAbove(open: OpenDecision, line: number): Edit[] {
  const { lines } = open.input;
  if (!/^#\s.*(?:optional|remove|fill|replace)/i.test(lineText(lines, line - 1))) return [];
  return [{ start: lineStart(lines, line - 1), end: lineStart(lines, line), text: "" }];
}

function fieldEdits(open: OpenDecision, values: Values): Edit[] {
  const { lines } = open.input;
  return open.shape.fields.flatMap((field): Edit[] => {
    const { text, start, line } = field.value;
    const range = { start, end: start + text.length };
    const blank = open.text[start - 1] === " " || text !== "" ? "" : " ";
    if (field.key === "status") {
      // What stands behind the value explains the choice that is made now.
      const at = text.indexOf("<!--");
      return at <= 0 ? [] : [{ ...range, start: start + text.slice(0, at).trimEnd().length, text: "" }];
    }
    const value = values[field.key];
    const more = field.more.flatMap((one) => (isGap(one.text) ? [removeLine(lines, one.line)] : []));
    if (value !== undefined && value !== "") {
      return [
        { ...range, text: blank + (field.where === "table" ? value.replaceAll("|", "\\|") : value) },
        ...more,
      ];
    }
    if (!isGap(text)) return [];
    if (field.where === "table") return [{ ...range, text: "" }];
    return field.isWholeLine
      ? [removeLine(lines, line), ...more]
      : [{ start: field.start, end: field.end, text: "" }];
  });
}

/** A status section keeps the first place of the status; the sentences that explain the choice go. */
function statusGuidance(open: OpenDecision): Edit[] {
  const { lines, header } = open.input;
  const { headings } = open.shape.outline;
  const heading = headings.find((one) => partOfHeading(one.text) === "status");
  if (!heading) return [];
  const inside = open.record.statusPlaces.filter(
    (place) =>
      place.line >= heading.bodyLine && place.line <= heading.ownLastLine && place.line > header.bodyLine - 1,
  );
  const keep = inside[0]?.line;
  const start = lineStart(lines, heading.bodyLine);
  const end = lineEnd(lines, heading.ownLastLine);
  if (keep === undefined) return [];
  const isLast = heading.ownLastLine >= lines.starts.length;
  return [
    { start, end: lineStart(lines, keep), text: "\n" },
    { start: lineEnd(lines, keep), end, text: isLast ? "" : "\n" },
  ];
}

/** Gaps outside the fields that a draft fills all the same. */
function fillTokens(text: string, values: Values): string {
  const of: Record<string, string | undefined> = {
    DATE: values.date,
    DATE_ISO: values.date,
    CREATED: values.date,
    ID: values.id,
    NUMBER: values.id,
    FEATURE: values.feature,
    FEATURE_NAME: values.feature,
    DECIDERS: values.deciders,
  };
  return text.replace(/\{\{\s*([A-Z_]{2,20})\s*\}\}/g, (gap, name: string) => of[name] || gap);
}

/** Whether a value is one that a template offers, and not one that somebody gave. */
function isGap(text: string): boolean {
  const value = text.replace(/<!--.*?-->/g, "").trim();
  if (value.includes("{{") || /^[…?]+$|^\.{3}$/.test(value)) return true;
  return (
    /^["']?\{[^}]*\}?["']?/.test(value) || /^\[[^\]]*\](?![(])/.test(value) || /^<[^<>]{1,200}>$/.test(value)
  );
}

/** Of edits that meet the first wins; the rest are of no use once it is made. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(edit);
  }
  return kept;
}
