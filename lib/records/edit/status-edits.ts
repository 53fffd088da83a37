import { DIALECT_TABLE } from "../dialects/table";
import { lineText } from "../line-index";
import type { StatusPlaceFound } from "../status/status-place";
import { badgeEdits } from "./badge-edits";
import { composeValue, successorText } from "./compose-value";
import type { Edit } from "./edit";
import { type EditRefusal, isEditRefusal, refuseEdit } from "./edit-refusal";
import { removeLine } from "./lines-of";
import { nameDecision } from "./name-decision";
import type { OpenDecision } from "./read-for-edit";
import type { StatusChange } from "./status-change";
import { type Wording, wordFor } from "./status-wording";
import { yamlValue } from "./yaml-value";

/**
 * The edits that make every place of a decision's status say the new one. Front matter and section
 * move together; a place that already says it is left alone.
 */
export function statusEdits(open: OpenDecision, change: StatusChange): Edit[] | EditRefusal {
  const { places } = open.shape.status;
  const last = places[places.length - 1];
  if (!last) {
    return refuseEdit("no-place", null, "This decision states no status: choose first where it is to stand.");
  }
  const overruled = paragraphsThatOverrule(places);
  const edits: Edit[] = [];
  for (const place of places) {
    const isSuperseding = overruled.includes(place);
    if (isSuperseding && change.status !== "superseded") {
      edits.push(removeLine(open.input.lines, place.line));
      continue;
    }
    // The word above an overruling paragraph stays, as adr-tools leaves it.
    if (!isSuperseding && overruled.length > 0 && place.where === "section" && change.status === "superseded")
      continue;
    const isSilent =
      place.reading.status === "none" && places.some((other) => other.reading.status !== "none");
    if (isSilent || saysAlready(place, change)) continue;
    const found = placeEdits(open, place, change);
    if (isEditRefusal(found)) return found;
    edits.push(...found);
  }
  if (edits.length === 0) {
    return refuseEdit("nothing-to-change", last.line, `This decision is ${change.status} already.`);
  }
  return edits;
}

/** Paragraphs "Superceded by …" below another word of the same section. */
function paragraphsThatOverrule(places: readonly StatusPlaceFound[]): StatusPlaceFound[] {
  const sections = places.filter((place) => place.where === "section");
  return sections
    .slice(1)
    .filter((place) => place.reading.status === "superseded" && place.reading.by !== null);
}

function saysAlready(place: StatusPlaceFound, change: StatusChange): boolean {
  return place.reading.status === change.status && !change.by;
}

/** The edits that make one place say the new status. */
export function placeEdits(
  open: OpenDecision,
  place: StatusPlaceFound,
  change: StatusChange,
): Edit[] | EditRefusal {
  const rules = DIALECT_TABLE[open.record.dialect];
  const { reading } = place;
  const old = reading.word ? place.raw.slice(reading.word.start, reading.word.end) : sampleOf(place);
  const wording = wordFor(old, rules, change);
  if (!wording) {
    return refuseEdit("no-word", place.line, `The dialect of this file has no word for “${change.status}”.`);
  }
  if (place.where === "badge") return badgeEdits(open.text, place, change, wording.word);
  const range = rangeOf(open, place);
  if (!range) {
    return refuseEdit(
      "place-not-writable",
      place.line,
      `The status on line ${place.line} is written in a way that is not changed by machine.`,
    );
  }
  const needsPick =
    reading.status === "conflict" ||
    reading.status === "unknown" ||
    (reading.word !== null && !reading.isClassified);
  if (needsPick && !change.mayOverwrite) {
    const sentence = `“${place.raw.trim()}” on line ${place.line} cannot be told apart into status, people, date and comment.`;
    return refuseEdit("unclassified", place.line, sentence);
  }
  const value = newValue(open, place, change, wording);
  return [{ ...range, text: fitInto(open.text, place, range, value) }];
}

function newValue(
  open: OpenDecision,
  place: StatusPlaceFound,
  change: StatusChange,
  wording: Wording,
): string {
  const { raw, reading } = place;
  const rules = DIALECT_TABLE[open.record.dialect];
  const hasField = open.shape.fields.some(
    (field) => field.key === "superseded-by" && field.where === "table",
  );
  const successor = change.by && !hasField ? nameDecision(change.by, open.path, rules.successor) : null;
  if (reading.word && reading.isClassified && reading.status !== "conflict") {
    const emblem = change.emblems?.[change.status] ?? null;
    return composeValue(raw, reading, {
      wording,
      successor,
      emblem: reading.emblem ? emblem : null,
      date: change.date ?? null,
    });
  }
  // A choice of the template, an empty value, or what a person picked to overwrite: the whole of it
  // goes, but for a comment behind it.
  const comment = /\s*<!--.*-->\s*$/.exec(raw)?.[0] ?? "";
  return `${wording.word}${successorText({ wording, successor })}${comment}`;
}

/** What the case of a new word is taken from where no status word stands. */
function sampleOf(place: StatusPlaceFound): string {
  const first = /\p{L}+/u.exec(place.raw.replace(/<!--.*?(?:-->|$)/g, ""))?.[0];
  if (first && place.reading.status === "unresolved") return first;
  return place.where === "yaml" ? "lower" : "Capital";
}

/** Where the value stands; null when the text there is not the value. */
function rangeOf(open: OpenDecision, place: StatusPlaceFound): { start: number; end: number } | null {
  if (place.start >= 0) {
    const isThere = !place.isNarrow && open.text.slice(place.start, place.end) === place.raw;
    return isThere ? { start: place.start, end: place.end } : null;
  }
  if (place.where !== "section") return null;
  const start = open.input.lines.starts[place.line - 1] ?? 0;
  const at = lineText(open.input.lines, place.line).lastIndexOf(place.raw);
  return at === -1 ? null : { start: start + at, end: start + at + place.raw.length };
}

/** Quote for YAML, keep a table's cell one cell, put a blank before a value that had none. */
function fitInto(
  text: string,
  place: StatusPlaceFound,
  range: { start: number; end: number },
  value: string,
): string {
  const before = text[range.start - 1] ?? "\n";
  const gap = range.start === range.end && !/\s/.test(before) ? " " : "";
  if (place.where === "yaml") {
    const isQuoted = text[range.end] === before && (before === '"' || before === "'");
    return gap + yamlValue(value, isQuoted ? before : "");
  }
  return gap + (place.where === "table" ? value.replaceAll("|", "\\|") : value);
}
