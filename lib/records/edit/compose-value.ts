import { findDates } from "../status/status-dates";
import { maskMarkdown } from "../status/status-mask";
import type { StatusReading } from "../status/status-value";
import type { Wording } from "./status-wording";

export type ValueParts = {
  wording: Wording;
  /** The link to the successor, or null. */
  successor: string | null;
  emblem: string | null;
  date: string | null;
};

/**
 * A status value with its word changed: attribution and link of the old status go, implementation
 * mark and comment stay, and so does every mark, blank and stop around them.
 */
export function composeValue(raw: string, reading: StatusReading, parts: ValueParts): string {
  const { word, emblem } = reading;
  if (!word) return raw;
  const wordEnd = reading.parts[0]?.from ?? word.end + closingMarks(raw, word.end);
  const head = redate(raw.slice(0, emblem?.start ?? word.start), parts.date);
  const opening = emblem ? raw.slice(emblem.end, word.start) : "";
  const picture = parts.emblem ? `${parts.emblem} ` : "";
  const kept = reading.parts
    .filter((part) => part.kind === "mark" || part.kind === "comment")
    .map((part) => raw.slice(part.from, part.to))
    .join("");
  const tail = raw.slice(reading.parts[reading.parts.length - 1]?.to ?? wordEnd);
  return `${head}${picture}${opening}${parts.wording.word}${raw.slice(word.end, wordEnd)}${successorText(parts)}${kept}${tail}`;
}

/** ` by [ADR-0012](0012-use-x.md)`, or in brackets where the language has no such word. */
export function successorText({ wording, successor }: Pick<ValueParts, "wording" | "successor">): string {
  if (successor === null) return "";
  return wording.by ? ` ${wording.by} ${successor}` : ` (${successor})`;
}

function closingMarks(raw: string, at: number): number {
  return /^[*_`~]{0,3}/.exec(raw.slice(at))?.[0].length ?? 0;
}

/** A date before the word is that of the old status: the new one takes its place, or it goes. */
function redate(head: string, date: string | null): string {
  const range = findDates(maskMarkdown(head).text)[0];
  if (!range) return head;
  const isIso = /^\d{4}-\d{2}-\d{2}$/.test(head.slice(range.start, range.end));
  if (isIso && date) return head.slice(0, range.start) + date + head.slice(range.end);
  return head.slice(0, range.start) + head.slice(range.end).replace(/^[\s:—–-]+/, "");
}
