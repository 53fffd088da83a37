/**
 * Days and times of a query in the reader's zone. The clock comes in: `nowMs` since 1970 in UTC,
 * `offsetMinutes` east of UTC (one offset for all days, as the browser gives it).
 */
export type QueryClock = { nowMs: number; offsetMinutes: number };

/** A day, month, year, minute, or a count back from today, before a clock makes it a time. */
export type Moment =
  | { type: "day" | "month" | "year" | "minute" | "second"; parts: readonly number[]; zone: number | null }
  | { type: "ago"; count: number; unit: "d" | "w" | "m" | "y" };

/** From inclusive to exclusive, in milliseconds since 1970 in UTC. */
export type Interval = { fromMs: number; toMs: number };

const DAY_MS = 86_400_000;
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})?)?)?)?$/;
const AGO = /^(\d{1,4})([dwmy])$/i;
/** Years of more than four digits would sort before all others. */
const END_OF_TIME = Date.UTC(10_000, 0, 1);
const AFTER_ALL = "9999-99-99";
const SHAPES = { 1: "year", 2: "month", 3: "day", 5: "minute", 6: "second" } as const;

/**
 * `2026-11-05`, `2026-11`, `2026`, a time (`2026-11-05T10:30`, with `Z` or `+01:00`), `today`,
 * `yesterday`, or `7d`, `2w`, `3m`, `1y` ago. null when it is none of these or no such day exists.
 */
export function parseMoment(text: string): Moment | null {
  const word = text.toLowerCase();
  if (word === "today") return { type: "ago", count: 0, unit: "d" };
  if (word === "yesterday") return { type: "ago", count: 1, unit: "d" };
  const ago = AGO.exec(word);
  if (ago) return { type: "ago", count: Number(ago[1]), unit: ago[2] as "d" | "w" | "m" | "y" };
  const iso = ISO.exec(text);
  if (!iso) return null;
  const parts = iso
    .slice(1, 7)
    .filter((part) => part !== undefined)
    .map(Number);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  const exists = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!exists || hour > 23 || minute > 59 || second > 59) return null;
  const zone = zoneOf(iso[7]);
  if (zone !== null && Math.abs(zone) > 14 * 60) return null;
  return { type: SHAPES[parts.length as keyof typeof SHAPES], parts, zone };
}

/** The time a moment covers: a whole day, month, year, minute or second. */
export function resolveMoment(moment: Moment, clock: QueryClock): Interval {
  if (moment.type === "ago") return dayAgo(moment.count, moment.unit, clock);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = moment.parts;
  const offset = (moment.zone ?? clock.offsetMinutes) * 60_000;
  const fromMs = utc(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000 - offset;
  if (moment.type === "year") return { fromMs, toMs: utc(year + 1, 1, 1) - offset };
  if (moment.type === "month") return { fromMs, toMs: utc(year, month + 1, 1) - offset };
  const length = { day: DAY_MS, minute: 60_000, second: 1000 }[moment.type];
  return { fromMs, toMs: fromMs + length };
}

/** `YYYY-MM-DDTHH:MM:SS` in UTC, without a zone: it sorts before every spelling of that very second. */
export function instantText(ms: number): string {
  return ms < END_OF_TIME ? new Date(ms).toISOString().slice(0, 19) : AFTER_ALL;
}

/** The first day (`YYYY-MM-DD`) of the reader's zone that begins at that time or later. */
export function firstDayFrom(ms: number, offsetMinutes: number): string {
  const local = Math.ceil((ms + offsetMinutes * 60_000) / DAY_MS) * DAY_MS;
  return local < END_OF_TIME ? new Date(local).toISOString().slice(0, 10) : AFTER_ALL;
}

/** A month back from the 31st ends on the last day of the shorter month. */
function dayAgo(count: number, unit: "d" | "w" | "m" | "y", { nowMs, offsetMinutes }: QueryClock): Interval {
  const offset = offsetMinutes * 60_000;
  const today = new Date(Math.floor((nowMs + offset) / DAY_MS) * DAY_MS);
  let day = today.getTime() - count * (unit === "w" ? 7 : 1) * DAY_MS;
  if (unit === "m" || unit === "y") {
    const months = today.getUTCFullYear() * 12 + today.getUTCMonth() - count * (unit === "y" ? 12 : 1);
    const year = Math.floor(months / 12);
    const month = months - year * 12 + 1;
    day = utc(year, month, Math.min(today.getUTCDate(), daysIn(year, month)));
  }
  const fromMs = Math.max(day, utc(1000, 1, 1)) - offset;
  return { fromMs, toMs: fromMs + DAY_MS };
}

function daysIn(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}

/** Months and days may overflow, as in Date.UTC, but years below 100 are themselves. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function zoneOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === "Z" || text === "z") return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  return text.startsWith("-") ? -minutes : minutes;
}
