import { decisionKey } from "../decisions/decision-keys";
import { DIALECT_TABLE } from "../dialects/table";
import { lineEnd, lineStart } from "../line-index";
import type { Edit } from "./edit";
import { insertBelow, lastFilled } from "./lines-of";
import type { OpenDecision } from "./read-for-edit";
import type { StatusChange } from "./status-change";

/** Move the date where the dialect means the last change by it (MADR). A date in another form is left alone. */
export function dateEdits(open: OpenDecision, change: StatusChange): Edit[] {
  if (!change.date || !DIALECT_TABLE[open.record.dialect].movesDate) return [];
  const { lines, header } = open.input;
  const entry = header.entries.find((one) => decisionKey(one.key) === "date");
  const field = open.shape.fields.find((one) => one.key === "date");
  const line = entry?.line ?? field?.value.line;
  if (line === undefined) return [];
  const from = entry ? lineStart(lines, line) : (field?.value.start ?? lineStart(lines, line));
  const match = /(?<!\d)\d{4}-\d{2}-\d{2}(?![\dT])/.exec(open.text.slice(from, lineEnd(lines, line)));
  if (!match || match[0] === change.date) return [];
  return [{ start: from + match.index, end: from + match.index + match[0].length, text: change.date }];
}

/** Add the line that a dialect with a changelog wants (cosmos-sdk), in the form of the line above it. */
export function changelogEdits(open: OpenDecision, change: StatusChange): Edit[] {
  if (!change.date || !DIALECT_TABLE[open.record.dialect].hasChangelog) return [];
  const { lines } = open.input;
  const heading = open.shape.outline.headings.find((one) => one.text.toLowerCase() === "changelog");
  if (!heading) return [];
  const last = lastFilled(lines, heading.bodyLine, heading.ownLastLine);
  const text = open.text.slice(lineStart(lines, last), lineEnd(lines, last));
  const bullet = /^\s*[-*+][ \t]+/.exec(text)?.[0] ?? "* ";
  const people = change.people?.length ? ` (${change.people.join(", ")})` : "";
  const entry = `${bullet}${change.date}: ${change.status}${people}`;
  return [insertBelow(lines, last, last < heading.bodyLine ? ["", entry] : [entry])];
}
