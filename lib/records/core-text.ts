import type { DecisionField } from "./decisions/decision-fields";
import { type DecisionKey, decisionKey, isRelationKey } from "./decisions/decision-keys";
import type { Outline } from "./decisions/decision-outline";
import { partOfHeading } from "./decisions/decision-parts";
import type { RelationLine } from "./decisions/decision-relations";
import { type LineIndex, lineCount, lineStart, lineText } from "./line-index";
import type { Header } from "./record-input";
import type { StatusPlaceFound } from "./status/status-place";

const PEOPLE_AND_TIME: ReadonlySet<DecisionKey> = new Set([
  "status",
  "date",
  "deciders",
  "consulted",
  "informed",
  "authors",
]);

export type CoreSource = {
  lines: LineIndex;
  header: Header;
  outline: Outline;
  fields: readonly DecisionField[];
  relationLines: readonly RelationLine[];
  places: readonly StatusPlaceFound[];
};

/**
 * The text that a position is bound to: what the decision says, without status, date, people and
 * relation fields, without its changelog, and without what no reader sees (line endings, blank
 * lines, blanks at the end of lines). Link targets and code blocks are in it. A change of status by
 * the pen therefore leaves it alone, and a changed sentence, address or example does not.
 */
export function coreText(source: CoreSource): string {
  const { lines } = source;
  const dropped = new Uint8Array(lineCount(lines) + 2);
  const drop = (first: number, last: number): void => {
    for (let line = first; line <= Math.min(last, lineCount(lines)); line++) dropped[line] = 1;
  };
  const cuts = new Map<number, { start: number; end: number }[]>();
  const cut = (line: number, start: number, end: number): void => {
    cuts.set(line, [...(cuts.get(line) ?? []), { start, end }]);
  };
  dropHeader(source, drop);
  for (const heading of source.outline.headings) {
    const part = partOfHeading(heading.text);
    const key = decisionKey(heading.text);
    if (part === "changelog") drop(heading.line, heading.lastLine);
    else if (part === "status" || (part === null && key && isVolatile(key)))
      drop(heading.line, heading.ownLastLine);
  }
  for (const place of source.places) {
    if (place.where === "section" && place.start === -1) drop(place.line, place.line);
    if (place.where === "badge") cut(place.line, place.start, place.end);
  }
  for (const field of source.fields) {
    if (!isVolatile(field.key)) continue;
    for (const more of field.more) drop(more.line, more.line);
    if (field.isWholeLine && field.where !== "table") drop(field.value.line, field.value.line);
    else cut(field.value.line, field.start, field.end);
  }
  for (const relation of source.relationLines) {
    if (!isVolatile(relation.key)) continue;
    if (relation.isWholeLine) drop(relation.line, relation.line);
    else cut(relation.line, relation.start, relation.end);
  }

  dropEmptyReferences(source, dropped);
  const kept: string[] = [];
  for (let line = 1; line <= lineCount(lines); line++) {
    if (dropped[line]) continue;
    const text = withoutCuts(lineText(lines, line), lineStart(lines, line), cuts.get(line)).trimEnd();
    if (text !== "") kept.push(text);
  }
  return kept.join("\n");
}

/** A heading of links below which nothing but relations stands comes and goes with them. */
function dropEmptyReferences({ lines, outline }: CoreSource, dropped: Uint8Array): void {
  for (const heading of outline.headings) {
    if (partOfHeading(heading.text) !== "references" || heading.ownLastLine !== heading.lastLine) continue;
    let isEmpty = true;
    for (let line = heading.bodyLine; line <= heading.lastLine && isEmpty; line++) {
      isEmpty = dropped[line] === 1 || lineText(lines, line).trim() === "";
    }
    for (let line = heading.line; isEmpty && line < heading.bodyLine; line++) dropped[line] = 1;
  }
}

function isVolatile(key: DecisionKey): boolean {
  return PEOPLE_AND_TIME.has(key) || isRelationKey(key);
}

/** Of the header only the entries that may change without the decision changing, and its dashes. */
function dropHeader({ header }: CoreSource, drop: (first: number, last: number) => void): void {
  if (header.startLine === null || header.endLine === null) return;
  drop(header.startLine, header.startLine);
  drop(header.endLine, header.endLine);
  header.entries.forEach((entry, i) => {
    const key = decisionKey(entry.key);
    const next = header.entries[i + 1]?.line ?? (header.endLine ?? entry.line) + 1;
    if (key && isVolatile(key)) drop(entry.line, Math.max(entry.line, next - 1));
  });
}

function withoutCuts(
  text: string,
  start: number,
  cuts: { start: number; end: number }[] | undefined,
): string {
  if (!cuts) return text;
  let out = text;
  for (const { start: from, end: to } of [...cuts].sort((a, b) => b.start - a.start)) {
    // Cells are padded to the width of what was cut: the padding goes with it.
    const before = out.slice(0, Math.max(0, from - start)).trimEnd();
    out = `${before} ${out.slice(Math.max(0, to - start)).trimStart()}`;
  }
  return out;
}
