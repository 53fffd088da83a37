import type { DecisionField } from "../decisions/decision-fields";
import { decisionKey } from "../decisions/decision-keys";
import type { Heading, Outline } from "../decisions/decision-outline";
import { partOfHeading } from "../decisions/decision-parts";
import type { HeaderValue } from "../header/header";
import { type LineIndex, lineEnd, lineStart, lineText } from "../line-index";
import { type CodeMarks, PROSE } from "../mark-code";
import type { Header } from "../record-input";
import type { Status } from "../vocabulary";
import { readBadge } from "./status-badge";
import type { StatusPlaceFound } from "./status-place";
import { readStatusSection, readText } from "./status-section";
import { readStatusValue } from "./status-value";

/** What a decision's file says of its status, all places together. */
export type StatusFound = {
  status: Status;
  raw: string | null;
  line: number | null;
  places: StatusPlaceFound[];
};

export type StatusSearch = {
  lines: LineIndex;
  marks: CodeMarks;
  header: Header;
  outline: Outline;
  /** Fields of the head. */
  fields: readonly DecisionField[];
};

/** A file with more places than this is no decision that anyone could write to. */
const MOST_PLACES = 50;

/**
 * Find every place where a status stands, outside code and comments: the header, the fields of the
 * head, badges of the head, sections and headings. Fields and badges count only before the first
 * section: a table of order statuses further down is none. A `Status` section counts wherever it
 * stands (Nygard puts it after the decision), but a late one only if it can be read.
 */
export function findStatusPlaces(search: StatusSearch): StatusFound {
  const { lines, marks, outline } = search;
  const places: StatusPlaceFound[] = [...headerPlaces(search)];
  for (const field of search.fields) if (field.key === "status") places.push(fieldPlace(field));
  places.push(...headBadges(search));
  const firstPart =
    outline.headings.find((heading) => !isHeadHeading(heading))?.line ?? Number.POSITIVE_INFINITY;
  for (const heading of outline.headings) {
    if (places.length >= MOST_PLACES) break;
    const isEarly = heading.line < firstPart;
    const found =
      partOfHeading(heading.text) === "status"
        ? readStatusSection(lines, marks, heading)
        : isEarly
          ? inlineHeading(heading)
          : [];
    const isReadable = found.some((place) => place.reading.word !== null);
    if (isEarly && heading.level <= 3) places.push(...found);
    else if (isReadable && heading.level <= 2 && !hasSection(places)) places.push(...found);
  }
  return combine(places);
}

/** Whether the fields of a section belong to the head: `## Status`, `## Date`, `## Deciders`, `## Changelog`. */
export function isHeadHeading(heading: Heading): boolean {
  const part = partOfHeading(heading.text);
  if (part === "status" || part === "changelog") return true;
  return (part === null && decisionKey(heading.text) !== null) || inlineHeading(heading).length > 0;
}

function hasSection(places: readonly StatusPlaceFound[]): boolean {
  return places.some((place) => place.where === "section" || place.where === "badge");
}

function headerPlaces(search: StatusSearch): StatusPlaceFound[] {
  const places: StatusPlaceFound[] = [];
  for (const entry of search.header.entries) {
    if (decisionKey(entry.key) !== "status") continue;
    const value = firstText(entry.value);
    if (value === null) continue;
    const raw = value === "" ? writtenValue(search.lines, entry.line) : value;
    const range = valueRange(search.lines, entry.line, raw);
    places.push({
      where: "yaml",
      line: entry.line,
      raw,
      start: range?.start ?? -1,
      end: range?.end ?? -1,
      reading: readStatusValue(raw),
      isNarrow: range === null,
    });
  }
  return places;
}

/** What an empty value is written as: nothing, `null`, `~`. */
function writtenValue(lines: LineIndex, line: number): string {
  const text = lineText(lines, line);
  const written = text.slice(text.indexOf(":") + 1).trim();
  return /^(?:null|~)$/i.test(written) ? written : "";
}

function firstText(value: HeaderValue): string | null {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.length === 1 ? firstText(value[0] ?? null) : null;
  return null;
}

/** Where a header's value stands on its line, quotes not included; null when it is written over lines. */
function valueRange(lines: LineIndex, line: number, raw: string): { start: number; end: number } | null {
  const text = lineText(lines, line);
  const colon = text.indexOf(":");
  if (colon === -1) return null;
  if (raw === "") {
    const end = lineEnd(lines, line);
    return {
      start: Math.min(end, lineStart(lines, line) + colon + 1),
      end: Math.min(end, lineStart(lines, line) + colon + 1),
    };
  }
  const at = text.indexOf(raw, colon + 1);
  if (at === -1) return null;
  return { start: lineStart(lines, line) + at, end: lineStart(lines, line) + at + raw.length };
}

function fieldPlace(field: DecisionField): StatusPlaceFound {
  const next = field.more[0];
  if (field.value.text === "" && next && readStatusValue(next.text).word) {
    return { where: field.where, ...readText(next), isNarrow: false };
  }
  return { where: field.where, ...readText(field.value, next), isNarrow: false };
}

/** `## Status: Accepted`, `## Status (Accepted)`, `# Status - accepted`. */
function inlineHeading(heading: Heading): StatusPlaceFound[] {
  const match = /^([\p{L} ]{2,30}?)\s*(?:[:：]\s*|\s[-–—]\s+|(\()(?=[^)]*\)$))(.+)$/u.exec(
    heading.text.slice(0, 300),
  );
  const label = match?.[1];
  const value = match?.[2] ? match[3]?.replace(/\)$/, "") : match?.[3];
  if (!label || !value || partOfHeading(label) !== "status") return [];
  const reading = readStatusValue(value);
  if (reading.word === null) return [];
  return [{ where: "section", line: heading.line, raw: value, start: -1, end: -1, reading, isNarrow: true }];
}

function headBadges(search: StatusSearch): StatusPlaceFound[] {
  const { lines, marks, outline } = search;
  const places: StatusPlaceFound[] = [];
  for (let line = outline.headFirst; line <= Math.min(outline.headLast, outline.headFirst + 60); line++) {
    if (marks.kinds[line - 1] !== PROSE) continue;
    const text = lineText(lines, line);
    if (!text.includes("![")) continue;
    const badge = readBadge(text, false);
    const reading = badge && readStatusValue(badge.said);
    if (!badge || !reading?.word) continue;
    const start = lineStart(lines, line);
    places.push({
      where: "badge",
      line,
      raw: badge.said,
      start: start + badge.url.start,
      end: start + badge.url.end,
      reading,
      isNarrow: true,
    });
  }
  return places;
}

/**
 * One status from all places. Places that say nothing have no say; places that differ are a
 * conflict. Only within one section a later "superseded by X" overrules the word above it: that is
 * how adr-tools supersedes a decision whose status it does not know.
 */
function combine(places: StatusPlaceFound[]): StatusFound {
  const ordered = [...places].sort((a, b) => a.line - b.line);
  const overruled = new Set<StatusPlaceFound>();
  let above: StatusPlaceFound | null = null;
  for (const place of ordered) {
    if (place.where !== "section") continue;
    if (above && place.reading.status === "superseded" && place.reading.by) overruled.add(above);
    above = place;
  }
  const speaking = ordered.filter((place) => place.reading.status !== "none" && !overruled.has(place));
  const first = speaking[0] ?? ordered[0];
  if (!first) return { status: "none", raw: null, line: null, places: ordered };
  const statuses = new Set(speaking.map((place) => place.reading.status));
  const status = statuses.size > 1 ? "conflict" : first.reading.status;
  return { status, raw: first.raw, line: first.line, places: ordered };
}
