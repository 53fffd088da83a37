import { isNullWord, isPlaceholder } from "./header/null-words";
import { isDay } from "./parse-name";

/**
 * A date as a record writes it. `date` is `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SSZ` when the file gives
 * a time *and* its zone; a time without zone is dropped rather than given one.
 */
export type DateReading = {
  date: string | null;
  why: "read" | "none" | "placeholder" | "ambiguous" | "unreadable";
};

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "jan january januar janvier janv enero gennaio января",
    "feb february februar février fevrier févr fevr febrero febbraio февраля",
    "mar march märz mars marzo марта",
    "apr april avril avr abril aprile апреля",
    "may mai mayo maggio мая",
    "jun june juni juin junio giugno июня",
    "jul july juli juillet juil julio luglio июля",
    "aug august août aout agosto августа",
    "sep sept september septembre septiembre settembre сентября",
    "oct october oktober octobre octubre ottobre октября okt",
    "nov november novembre noviembre ноября",
    "dec december dezember décembre decembre déc diciembre dicembre декабря dez",
  ].flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)),
);

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const ISO_TIME = /^[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|[T ])/;
const SLASHES = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/;
const DOTS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4})(?!\d)/u;
const MONTH_DAY = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const JAPANESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s+/i;

/**
 * Read a date in any form the wild has. Text after it is ignored. `03/04/2024` is ambiguous unless
 * one part is over twelve, both are equal, or the caller knows the order its dialect prescribes.
 */
export function readDate(raw: string | null, order: "day-first" | "month-first" | null = null): DateReading {
  if (raw === null || isNullWord(raw)) return { date: null, why: "none" };
  if (isPlaceholder(raw)) return { date: null, why: "placeholder" };
  const text = raw
    .trim()
    .slice(0, 120)
    .replace(/^["'`*_(]+/, "")
    .replace(WEEKDAY, "");
  const iso = ISO.exec(text);
  if (iso) return withTime(dayOf(iso[1], iso[2], iso[3]), text.slice(iso[0].length));
  const compact = COMPACT.exec(text);
  if (compact) return answer(dayOf(compact[1], compact[2], compact[3]));
  const japanese = JAPANESE.exec(text);
  if (japanese) return answer(dayOf(japanese[1], japanese[2], japanese[3]));
  const dots = DOTS.exec(text);
  if (dots) return answer(dayOf(dots[3], dots[2], dots[1]));
  const slashes = SLASHES.exec(text);
  if (slashes) return bySlashes(slashes[1] ?? "", slashes[2] ?? "", slashes[3] ?? "", order);
  const named = DAY_MONTH.exec(text);
  if (named) return answer(dayOf(named[3], monthOf(named[2]), named[1]));
  const american = MONTH_DAY.exec(text);
  if (american) return answer(dayOf(american[3], monthOf(american[1]), american[2]));
  return { date: null, why: "unreadable" };
}

function bySlashes(
  a: string,
  b: string,
  year: string,
  order: "day-first" | "month-first" | null,
): DateReading {
  const dayFirst = dayOf(year, b, a);
  const monthFirst = dayOf(year, a, b);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) {
    if (order === null) return { date: null, why: "ambiguous" };
    return answer(order === "day-first" ? dayFirst : monthFirst);
  }
  return answer(dayFirst ?? monthFirst);
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.get((name ?? "").toLowerCase()) ?? 0);
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const date = `${year}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  return isDay(date) ? date : null;
}

function answer(date: string | null): DateReading {
  return date ? { date, why: "read" } : { date: null, why: "unreadable" };
}

function withTime(day: string | null, rest: string): DateReading {
  const time = ISO_TIME.exec(rest);
  if (!day || !time?.[4]) return answer(day);
  const zone = /^[+-]/.test(time[4]) ? time[4].replace(/^([+-]\d{2})(\d{2})$/, "$1:$2") : "Z";
  const stamp = `${day}T${time[1]?.padStart(2, "0")}:${time[2]}:${time[3] ?? "00"}${zone}`;
  const instant = Date.parse(stamp);
  if (Number.isNaN(instant)) return answer(day);
  return answer(`${new Date(instant).toISOString().slice(0, 19)}Z`);
}
