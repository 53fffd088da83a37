import { findField } from "../fields";
import type { FieldNode } from "../language/ast";
import type { Moment } from "../language/dates";
import { type Reading, readValue } from "../language/read-value";
import { HAS_WORDS, IS_CLAUSES } from "./describe-presence";
import { listWords } from "./word-list";

/** What stands before the values of each operator in a sentence. */
const BEFORE: { readonly [key: string]: string } = {
  in: "in the",
  kind: "of kind",
  is: "that are",
  status: "with status",
  stage: "of stage",
  feature: "of feature",
  source: "from",
  branch: "on branch",
  label: "labelled",
  model: "answered by",
  surface: "given in",
  command: "given with",
  dialect: "written as",
  path: "under",
  number: "numbered",
  person: "that name",
  user: "prompted by",
  author: "written by",
  decider: "decided by",
  reviewer: "judged by",
  turn: "that wait for",
  needs: "that need the word of",
  waiting: "waiting",
  position: "with the position",
  file: "that touch",
  test: "with the test",
  commit: "linked to commit",
  pr: "linked to pull request",
  spec: "linked to spec",
  adr: "linked to decision",
  phr: "linked to prompt",
  has: "with",
  no: "without",
  date: "dated",
  updated: "last changed",
  decided: "decided",
  created: "that first appeared",
  newer: "dated",
  older: "dated",
  words: "with",
  files: "with",
};
const UNITS: { readonly [key: string]: string } = { words: " words", files: " files" };
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const AGES = { d: "day", w: "week", m: "month", y: "year" } as const;

/** One operator and its values as a clause: `of stage red or green`, `dated after 5 November 2026`. */
export function describeField(node: FieldNode): string {
  const field = findField(node.key)!;
  const values = node.values.flatMap((value) => {
    const read = readValue(field, value);
    return read.ok
      ? [node.key === "waiting" ? describeWait(read.reading) : describeReading(node.key, read.reading)]
      : [];
  });
  const before = BEFORE[node.key] ?? node.key;
  const join = node.join === "all" ? "and" : "or";
  if (node.key === "is")
    return listWords(
      values.map((value) => IS_CLAUSES[value] ?? `${before} ${value}`),
      join,
    );
  // "without a spec or labels" would mean neither of them.
  if (node.key === "no")
    return listWords(
      values.map((value) => `${before} ${value}`),
      join,
    );
  return `${before} ${listWords(values, join)}${UNITS[node.key] ?? ""}`;
}

function describeReading(key: string, reading: Reading): string {
  switch (reading.type) {
    case "choice":
      return key === "has" || key === "no" ? (HAS_WORDS[reading.value] ?? reading.value) : reading.value;
    case "me":
      return "you";
    case "text":
      return /\s/.test(reading.value) ? `“${reading.value}”` : reading.value;
    case "number":
      return describeNumbers(reading.min, reading.max);
    case "date":
      return describeDate(reading.op, reading.moment);
    case "dates":
      return [
        ...(reading.from ? [`from ${describeMoment(reading.from)}`] : []),
        ...(reading.to ? [`to ${describeMoment(reading.to)}`] : []),
      ].join(" ");
  }
}

function describeNumbers(min: number | null, max: number | null): string {
  if (min === max) return `${min}`;
  if (max === null) return `at least ${min}`;
  return min === null ? `at most ${max}` : `${min} to ${max}`;
}

/** The day it began says how long it has been. */
function describeWait(reading: Reading): string {
  if (reading.type === "date") {
    const length = describeLength(reading.moment);
    return {
      in: length,
      "<": `more than ${length}`,
      "<=": `${length} or more`,
      ">": `less than ${length}`,
      ">=": `at most ${length}`,
    }[reading.op];
  }
  if (reading.type !== "dates") return "";
  const [longer, shorter] = [reading.from, reading.to].map((end) => end && describeLength(end));
  if (!longer) return `${shorter} or more`;
  return shorter ? `${shorter} to ${longer}` : `at most ${longer}`;
}

function describeLength(moment: Moment): string {
  if (moment.type !== "ago") return "";
  return `${moment.count} ${AGES[moment.unit]}${moment.count === 1 ? "" : "s"}`;
}

function describeDate(op: "in" | ">" | ">=" | "<" | "<=", moment: Moment): string {
  const name = describeMoment(moment);
  if (op !== "in") return `${{ ">": "after", ">=": "since", "<": "before", "<=": "until" }[op]} ${name}`;
  if (moment.type === "ago") return name;
  return `${moment.type === "day" ? "on" : moment.type === "month" || moment.type === "year" ? "in" : "at"} ${name}`;
}

function describeMoment(moment: Moment): string {
  if (moment.type === "ago") {
    const { count, unit } = moment;
    if (unit === "d" && count < 2) return count === 0 ? "today" : "yesterday";
    return `${count} ${AGES[unit]}${count === 1 ? "" : "s"} ago`;
  }
  const [year, month = 1, day, ...time] = moment.parts;
  const date = [day, moment.type === "year" ? undefined : MONTHS[month - 1], year]
    .filter((part) => part !== undefined)
    .join(" ");
  return time.length === 0 ? date : `${date}, ${time.map((part) => String(part).padStart(2, "0")).join(":")}`;
}
