import type { DialectSigns } from "../dialects/dialect";
import { recogniseDialect } from "../dialects/table";
import { lineStart, lineText } from "../line-index";
import { PROSE } from "../mark-code";
import type { DecisionInput } from "../record-input";
import { findStatusPlaces, isHeadHeading, type StatusFound } from "../status/status-places";
import type { Dialect } from "../vocabulary";
import { type DecisionField, readFields, type TextAt } from "./decision-fields";
import { decisionKey } from "./decision-keys";
import { type Outline, readOutline } from "./decision-outline";
import { partOfHeading } from "./decision-parts";

/** How a decision is built: what the parser reads from and the pen writes to. */
export type DecisionShape = {
  outline: Outline;
  /** Fields of the head, and the sections of the head (`## Date`) as fields. */
  fields: DecisionField[];
  status: StatusFound;
  /** The title's heading as written; "" when there is none. */
  heading: string;
  dialect: Dialect;
};

/** Find title, head, fields, status and dialect. */
export function readShape(input: DecisionInput): DecisionShape {
  const { lines, marks, header } = input;
  const outline = readOutline(lines, marks, header.bodyLine);
  const head = readFields(lines, marks, outline.headFirst, outline.headLast);
  const status = findStatusPlaces({ lines, marks, header, outline, fields: head });
  const fields = [...head, ...sectionFields(input, outline)];
  const heading = outline.title ? input.text.slice(outline.title.start, outline.title.end) : "";
  const signs: DialectSigns = {
    path: input.path,
    place: input.place,
    header,
    outline,
    fields,
    places: status.places,
    heading,
  };
  return { outline, fields, status, heading, dialect: recogniseDialect(signs) };
}

/** `## Date` and `## Deciders` before the first real section are fields whose name is a heading. */
function sectionFields({ lines, marks }: DecisionInput, outline: Outline): DecisionField[] {
  const fields: DecisionField[] = [];
  for (const heading of outline.headings) {
    const key = decisionKey(heading.text);
    if (!isHeadHeading(heading)) {
      if (heading.level <= 2) break;
      continue;
    }
    if (!key || key === "status" || partOfHeading(heading.text) !== null) continue;
    const content: TextAt[] = [];
    for (let line = heading.bodyLine; line <= Math.min(heading.ownLastLine, heading.bodyLine + 40); line++) {
      if (marks.kinds[line - 1] !== PROSE) continue;
      const text = lineText(lines, line).slice(0, 2000);
      const lead = /^\s*(?:>\s?)*(?:[-*+][ \t]+)?/.exec(text)?.[0].length ?? 0;
      if (text.trim() !== "")
        content.push({ text: text.slice(lead).trimEnd(), start: lineStart(lines, line) + lead, line });
    }
    const value = content[0];
    if (!value) continue;
    fields.push({
      key,
      where: "line",
      value,
      start: value.start,
      end: value.start + value.text.length,
      isWholeLine: true,
      more: content.slice(1),
    });
  }
  return fields;
}
