import type { Field } from "../field";
import { termValue } from "../terms-of";
import { nearest } from "../text/did-you-mean";
import type { FieldValue } from "./ast";
import { type Moment, parseMoment } from "./dates";
import { MAX_STARS } from "./query-limits";

/** What a value means for its operator, before clock and person are known. */
export type Reading =
  | { type: "choice"; value: string }
  | { type: "text"; value: string; isExact: boolean; isGlob: boolean }
  | { type: "me" }
  /** Both ends in; null is open. */
  | { type: "number"; min: number | null; max: number | null }
  | { type: "date"; op: "in" | ">" | ">=" | "<" | "<="; moment: Moment }
  /** From the beginning of the earlier to the end of the later, whichever stands first; null is open. */
  | { type: "dates"; from: Moment | null; to: Moment | null };

/**
 * A value that cannot be read: why, and what to write in its place. With `isAbsent` there is none to read yet, and the
 * operator is left out; what is written and cannot be read is a value that no record has.
 */
export type Unread = { ok: false; message: string; suggestion: string | null; isAbsent: boolean };

type PlainValue = Extract<FieldValue, { type: "value" }>;

const unread = (message: string, suggestion: string | null = null): Unread => ({
  ok: false,
  message,
  suggestion,
  isAbsent: false,
});
const absent = (message: string): Unread => ({ ok: false, message, suggestion: null, isAbsent: true });

/**
 * Read one value as its operator's kind asks. The checker shows what is unread as a diagnostic, and the
 * compiler finds nothing by exactly that: both call this.
 */
export function readValue(field: Field, value: FieldValue): { ok: true; reading: Reading } | Unread {
  if (value.type === "range") return readRange(field, value.from, value.to);
  if (termValue(value.value) === "") return absent(`“${field.key}:” needs a value directly after it.`);
  switch (field.kind) {
    case "date":
    case "age":
      return readDate(field, value);
    case "wait":
      return readWait(field, value);
    case "number":
      return readNumber(field, value);
    case "text":
    case "person":
    case "glob":
      return readText(field, value);
    default: {
      if (value.op === "=" && field.reads?.from === "column" && field.reads.raw !== null)
        return { ok: true, reading: { type: "text", value: value.value, isExact: true, isGlob: false } };
      const choice = readChoice(field, value);
      return choice.ok ? { ok: true, reading: { type: "choice", value: choice.value } } : choice;
    }
  }
}

/** One of the operator's closed list, whatever its case. */
export function readChoice(field: Field, value: PlainValue): { ok: true; value: string } | Unread {
  const word = value.value.toLowerCase();
  if (value.op !== "" && value.op !== "=") return noOrder(field, value);
  const choice = field.choices.find((one) => one.value === word);
  if (choice?.notYet) return absent(`Not yet: ${choice.notYet}, so this was left out.`);
  if (choice) return { ok: true, value: choice.value };
  const known = field.choices.filter((one) => one.notYet === null).map((one) => one.value);
  const near = nearest(word, known);
  const hint = near === null ? `It knows ${listOf(known)}.` : `Did you mean “${near}”?`;
  return unread(`“${field.key}:” has no value “${value.value}”. ${hint}`, near);
}

function readText(field: Field, value: PlainValue): { ok: true; reading: Reading } | Unread {
  if (value.op !== "" && value.op !== "=") return noOrder(field, value);
  if (value.glob && value.value.split("*").length - 1 > MAX_STARS)
    return unread(`A value has at most ${MAX_STARS} stars.`);
  if (field.kind === "glob" && value.op === "" && /^[#./]*$/.test(value.value.trim()))
    return unread(`“${value.value}” names nothing. Write it as in “${field.example}”.`);
  if (field.kind === "person" && value.value.toLowerCase() === "@me")
    return { ok: true, reading: { type: "me" } };
  return {
    ok: true,
    reading: { type: "text", value: value.value, isExact: value.op === "=", isGlob: value.glob },
  };
}

function noOrder(field: Field, value: PlainValue): Unread {
  return unread(
    `“${value.op}” works with dates and numbers only; put the value of “${field.key}:” in quotes if it begins so.`,
    `"${value.op}${value.value}"`,
  );
}

function readNumber(field: Field, { op, value }: PlainValue): { ok: true; reading: Reading } | Unread {
  const number = wholeNumber(value);
  if (number === null)
    return unread(
      `“${value}” is no whole number. Write “${field.key}:500”, “${field.key}:>500” or “${field.key}:100..500”.`,
    );
  const min = op === ">" ? number + 1 : op === "<" || op === "<=" ? null : number;
  const max = op === "<" ? number - 1 : op === ">" || op === ">=" ? null : number;
  return { ok: true, reading: { type: "number", min, max } };
}

function readDate(field: Field, { op, value }: PlainValue): { ok: true; reading: Reading } | Unread {
  const moment = parseMoment(value);
  if (moment === null) return noDate(value);
  if (field.kind !== "age")
    return { ok: true, reading: { type: "date", op: op === "" || op === "=" ? "in" : op, moment } };
  if (op !== "" && op !== "=")
    return unread(`“${field.key}:” says by itself in which direction it counts; leave out “${op}”.`, value);
  return { ok: true, reading: { type: "date", op: field.key === "newer" ? ">=" : "<", moment } };
}

/** So long: the day it began lies as far back. What is longer began earlier, so the signs turn round. */
function readWait(field: Field, { op, value }: PlainValue): { ok: true; reading: Reading } | Unread {
  const moment = waitMoment(value);
  if (moment === null) return noWait(field, value);
  return { ok: true, reading: { type: "date", op: SINCE[op], moment } };
}

const SINCE = { "": "in", "=": "in", ">": "<", ">=": "<=", "<": ">", "<=": ">=" } as const;

/** `3d`, `2w`, `1m`, `1y`; a number alone counts days. */
function waitMoment(text: string): Moment | null {
  return /^\d{1,4}[dwmy]?$/i.test(text) ? parseMoment(/\d$/.test(text) ? `${text}d` : text) : null;
}

function noWait(field: Field, value: string): Unread {
  return unread(
    `“${value}” is no length of time. Write “${field.key}:>3d”, or 2w, 1m, 1y: days, weeks, months, years.`,
  );
}

function readRange(field: Field, from: string, to: string): { ok: true; reading: Reading } | Unread {
  const ends = [from, to];
  if (ends.every(isOpen)) return absent("A range needs at least one end.");
  if (field.kind === "age")
    return unread(`“${field.key}:” takes one date; for a range use “date:${from}..${to}”.`);
  if (field.kind === "number") {
    const [a, b] = ends.map((end) => (isOpen(end) ? null : wholeNumber(end)));
    if ((a === null && !isOpen(from)) || (b === null && !isOpen(to)))
      return unread(`A range of “${field.key}:” has whole numbers as its ends, as in “100..500”.`);
    const isTurned = a != null && b != null && a > b;
    return {
      ok: true,
      reading: { type: "number", min: (isTurned ? b : a) ?? null, max: (isTurned ? a : b) ?? null },
    };
  }
  if (field.kind === "wait") {
    const [shorter, longer] = ends.map((end) => (isOpen(end) ? null : waitMoment(end)));
    if (shorter === null && !isOpen(from)) return noWait(field, from);
    if (longer === null && !isOpen(to)) return noWait(field, to);
    return { ok: true, reading: { type: "dates", from: longer ?? null, to: shorter ?? null } };
  }
  const [first, last] = ends.map((end) => (isOpen(end) ? null : parseMoment(end)));
  if (first === null && !isOpen(from)) return noDate(from);
  if (last === null && !isOpen(to)) return noDate(to);
  return { ok: true, reading: { type: "dates", from: first ?? null, to: last ?? null } };
}

function noDate(value: string): Unread {
  return unread(
    `“${value}” is no date. Write 2026-11-05, 2026-11, 2026, today, yesterday or 7d, 2w, 3m, 1y.`,
  );
}

function isOpen(end: string): boolean {
  return end === "" || end === "*";
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function listOf(values: readonly string[]): string {
  return `${values.slice(0, -1).join(", ")} and ${values[values.length - 1]}`;
}
