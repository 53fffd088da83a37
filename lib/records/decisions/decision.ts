import { blankRecord } from "../blank-record";
import { coreText } from "../core-text";
import { asList, asText } from "../header/header-values";
import { isNullWord, isPlaceholder } from "../header/null-words";
import { findMentions } from "../links/find-mentions";
import { readDate } from "../read-dates";
import { readPeople } from "../read-people";
import { plainText } from "../read-title";
import type { Link, ParsedRecord } from "../record";
import type { DecisionInput } from "../record-input";
import { type Sections, spanBetween } from "../sections";
import { type DecisionKey, decisionKey } from "./decision-keys";
import type { Outline } from "./decision-outline";
import { partOfHeading } from "./decision-parts";
import { decisionProblems } from "./decision-problems";
import { readRelations } from "./decision-relations";
import { type DecisionShape, readShape } from "./decision-shape";
import { isOneEscapedLine, readDecisionTitle, type TitleReading } from "./decision-title";

/** Read an architecture decision record, in any dialect. Total: any text gives a record. */
export function parseDecision(input: DecisionInput): ParsedRecord {
  const blank = blankRecord(input);
  if (input.text.trim() === "") return { ...blank, status: "none" };
  const shape = readShape(input);
  const title = titleOf(input, shape);
  const dateRaw = pickText(input, shape, "date");
  const date = readDate(dateRaw?.text ?? null);
  const relations = readRelations({ ...input, ...shape, places: shape.status.places });
  const core = coreText({
    ...input,
    ...shape,
    places: shape.status.places,
    relationLines: relations.lines,
  });
  return {
    ...blank,
    dialect: shape.dialect,
    number: input.place.number ?? title.number,
    id: pickText(input, shape, "id")?.text ?? title.id,
    title: title.title || blank.title,
    date: date.date ?? input.place.dateFromName,
    dateRaw: dateRaw?.text ?? null,
    featureRaw: pickText(input, shape, "feature")?.text ?? null,
    status: shape.status.status,
    statusRaw: shape.status.raw,
    statusLine: shape.status.line,
    statusPlaces: shape.status.places.map(({ where, line, raw, reading }) => ({
      where,
      line,
      raw,
      status: reading.status,
    })),
    deciders: people(input, shape, "deciders"),
    consulted: people(input, shape, "consulted"),
    informed: people(input, shape, "informed"),
    authors: people(input, shape, "authors"),
    labels: labelsOf(input, shape),
    links: withMentions(relations.links, findMentions(input.lines, input.marks, input.header.bodyLine)),
    sections: sectionsOf(input, shape.outline),
    problems: [...input.problems, ...decisionProblems(input, shape, title, date, dateRaw)],
    coreHash: input.digest(core),
  };
}

function titleOf(input: DecisionInput, shape: DecisionShape): TitleReading {
  const escaped = isOneEscapedLine(input.text)
    ? (input.text.split("\\n")[0] ?? "").replace(/^#\s*/, "")
    : null;
  const heading = escaped ?? shape.heading;
  if (heading.trim() !== "") return readDecisionTitle(heading, input.place.number);
  const named = pickText(input, shape, "title")?.text;
  return named ? readDecisionTitle(named, input.place.number) : { title: "", number: null, id: null };
}

/** A field as one plain text, with its line: the header's before the head's. */
function pickText(
  input: DecisionInput,
  shape: DecisionShape,
  key: DecisionKey,
): { text: string; line: number } | null {
  for (const entry of input.header.entries) {
    const text = decisionKey(entry.key) === key ? asText(entry.value) : null;
    if (text && !isPlaceholder(text)) return { text: text.replace(/\s+/g, " "), line: entry.line };
  }
  for (const field of shape.fields) {
    if (field.key !== key) continue;
    const raw = field.value.text || (field.more[0]?.text ?? "");
    const text = plainText(raw.replace(/<!--.*?(?:-->|$)/g, ""));
    if (!isNullWord(text) && !isPlaceholder(text)) return { text, line: field.value.line };
  }
  return null;
}

function people(input: DecisionInput, shape: DecisionShape, key: DecisionKey): string[] {
  const values = input.header.entries
    .filter((entry) => decisionKey(entry.key) === key)
    .flatMap((entry) => asList(entry.value));
  for (const field of shape.fields) {
    if (field.key === key) values.push(field.value.text, ...field.more.map((more) => more.text));
  }
  return readPeople(values);
}

/** Tags are separated by commas, or by blanks alone, as log4brains allows. */
function labelsOf(input: DecisionInput, shape: DecisionShape): string[] {
  const labels = input.header.entries
    .filter((entry) => decisionKey(entry.key) === "tags")
    .flatMap((entry) => asList(entry.value));
  for (const field of shape.fields) {
    if (field.key !== "tags") continue;
    const text = [field.value.text, ...field.more.map((more) => more.text)]
      .join(",")
      .replace(/<!--.*?(?:-->|$)/g, "");
    if (!/^\s*[[{]/.test(text)) labels.push(...plainText(text).split(text.includes(",") ? "," : " "));
  }
  const clean = labels.map((label) => label.trim()).filter((label) => label !== "" && label.length <= 60);
  return [...new Set(clean)].filter((label) => !isNullWord(label) && !isPlaceholder(label));
}

/** What a relation already says is not mentioned once more. */
function withMentions(relations: Link[], mentions: Link[]): Link[] {
  const said = new Set(relations.map((link) => link.target));
  return [...relations, ...mentions.filter((mention) => !said.has(mention.target))];
}

/** Each part by its first heading; the span is what stands below it, its own subsections included. */
function sectionsOf(input: DecisionInput, outline: Outline): Sections {
  const sections: Sections = {};
  for (const heading of outline.headings) {
    const part = partOfHeading(heading.text);
    if (!part || sections[part]) continue;
    const span = spanBetween(input.lines, heading.bodyLine, heading.lastLine);
    if (span) sections[part] = span;
  }
  return sections;
}
