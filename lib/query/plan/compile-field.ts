import type { Field, Reads } from "../field";
import { findField } from "../fields";
import type { FieldNode, QueryDiagnostic } from "../language/ast";
import { firstDayFrom, instantText, type QueryClock, resolveMoment } from "../language/dates";
import { type Reading, readValue } from "../language/read-value";
import { foldAscii, likeOfGlob, referencePatterns } from "../like-pattern";
import type { DateColumn } from "../plan-columns";
import { termValue } from "../terms-of";
import { HAS, IS } from "./flag-predicates";
import type { PlanNode, ValueMatch } from "./query-plan";

/** What the meaning of a query depends on besides its text. */
export type QueryContext = {
  clock: QueryClock;
  /** The names and mail addresses of `@me`; [] when nobody is known. */
  me: readonly string[];
};

type Compile = { context: QueryContext; diagnostics: QueryDiagnostic[] };

/** Join predicates; null when there are none. */
export function joinPlan(type: "and" | "or", children: PlanNode[]): PlanNode | null {
  return children.length > 1 ? { type, children } : (children[0] ?? null);
}

/** What no record is. Both databases and the evaluator say so of a column that is one of no values. */
export const NOTHING: PlanNode = {
  type: "column",
  column: "key",
  match: { how: "equals", values: [], folds: false },
};

/**
 * What an operator asks of a record; null when it has no value yet, or data of a later version (with a diagnostic).
 * A value that cannot be read is one that no record has: nothing is found by it, and everything by its exclusion.
 */
export function compileField(node: FieldNode, compile: Compile): PlanNode | null {
  const field = findField(node.key)!;
  if (field.notYet !== null) return null;
  const predicates = node.values.flatMap((value) => {
    const read = readValue(field, value);
    const unread = read.ok || read.isAbsent ? null : NOTHING;
    const predicate = read.ok ? compileReading(field, read.reading, compile, node) : unread;
    return predicate === null ? [] : [predicate];
  });
  if (node.join === "all") return joinPlan("and", predicates);
  const found = predicates.filter((predicate) => predicate !== NOTHING);
  return joinPlan("or", found.length > 0 ? mergeEquals(found) : predicates.slice(0, 1));
}

/** `a OR b` over one column is one list of values. Predicates are shared, so none is changed. */
function mergeEquals(predicates: readonly PlanNode[]): PlanNode[] {
  const merged: PlanNode[] = [];
  for (const next of predicates) {
    const at = merged.findIndex((one) => isSameTarget(one, next));
    const union = at === -1 ? null : uniteEquals(merged[at]!, next);
    if (union === null) merged.push(next);
    else merged[at] = union;
  }
  return merged;
}

function isSameTarget(a: PlanNode, b: PlanNode): boolean {
  if (a.type === "column") return b.type === "column" && a.column === b.column;
  return a.type === "term" && b.type === "term" && a.field === b.field;
}

function uniteEquals(a: PlanNode, b: PlanNode): PlanNode | null {
  if (!("match" in a && "match" in b) || a.match.how !== "equals" || b.match.how !== "equals") return null;
  if (a.match.folds !== b.match.folds) return null;
  return { ...a, match: { ...a.match, values: [...a.match.values, ...b.match.values] } };
}

function compileReading(field: Field, reading: Reading, compile: Compile, node: FieldNode): PlanNode | null {
  switch (reading.type) {
    case "choice":
      return field.key === "is" && reading.value === "mine"
        ? compileMe({ from: "term", field: "opener", style: null }, compile, node)
        : compileChoice(field, reading.value, compile.context.clock);
    case "me":
      return compileMe(field.reads, compile, node);
    case "text":
      return compileText(field.reads, reading);
    case "number":
      return field.reads?.from === "number"
        ? { type: "number", column: field.reads.column, min: reading.min, max: reading.max }
        : null;
    default:
      return field.reads?.from === "date" ? compileDate(field.reads, reading, compile.context.clock) : null;
  }
}

/** Flags that come due on a day. */
const DUE: readonly string[] = ["isLater", "isOpen", "isOverdue"];

function compileChoice(field: Field, value: string, clock: QueryClock): PlanNode | null {
  if (field.key === "is") {
    const asked = IS.get(value) ?? null;
    if (asked?.type !== "flag" || !DUE.includes(asked.column)) return asked;
    // The day that has begun where the reader is.
    return { ...asked, day: instantText(clock.nowMs + clock.offsetMinutes * 60_000).slice(0, 10) };
  }
  if (field.key === "has") return HAS.get(value) ?? null;
  if (field.key === "no") {
    const child = HAS.get(value);
    return child ? { type: "not", child } : null;
  }
  return compareWith(field.reads, { how: "equals", values: [value], folds: false });
}

/** The same comparison over all columns an operator reads. */
function compareWith(reads: Reads, match: ValueMatch): PlanNode | null {
  if (reads?.from === "term") return { type: "term", field: reads.field, match };
  if (reads?.from !== "column") return null;
  const first: PlanNode = { type: "column", column: reads.column, match };
  if (reads.also === null) return first;
  return { type: "or", children: [first, { type: "column", column: reads.also, match }] };
}

function compileText(reads: Reads, reading: Extract<Reading, { type: "text" }>): PlanNode | null {
  const value = termValue(reading.value);
  if (reading.isExact) {
    const raw: Reads =
      reads?.from === "column" && reads.raw ? { ...reads, column: reads.raw, also: null } : reads;
    return compareWith(raw, { how: "equals", values: [value], folds: false });
  }
  const style = reads?.from === "column" || reads?.from === "term" ? reads.style : null;
  if (style !== null)
    return compareWith(reads, { how: "like", patterns: referencePatterns(value, style, reading.isGlob) });
  if (reading.isGlob) return compareWith(reads, { how: "like", patterns: [likeOfGlob(value)] });
  return compareWith(reads, { how: "equals", values: [foldAscii(value)], folds: true });
}

function compileMe(reads: Reads, { context, diagnostics }: Compile, node: FieldNode): PlanNode | null {
  if (context.me.length > 0)
    return compareWith(reads, {
      how: "equals",
      values: context.me.map(termValue).map(foldAscii),
      folds: true,
    });
  diagnostics.push({
    severity: "error",
    message:
      "“@me” is nobody here: no name is known for you, so nothing is found by it. Write the name instead.",
    suggestion: null,
    span: node.span,
  });
  return NOTHING;
}

function compileDate(
  reads: { column: DateColumn; decisionsOnly: boolean },
  reading: Extract<Reading, { type: "date" | "dates" }>,
  clock: QueryClock,
): PlanNode {
  const { from, to } = rangeOf(reading, clock);
  const day = (ms: number | null) => (ms === null ? null : firstDayFrom(ms, clock.offsetMinutes));
  const instant = (ms: number | null) => (ms === null ? null : instantText(ms));
  const predicate: PlanNode = {
    type: "date",
    column: reads.column,
    days: { from: day(from), to: day(to) },
    instants: { from: instant(from), to: instant(to) },
  };
  return reads.decisionsOnly ? { type: "and", children: [IS.get("decision")!, predicate] } : predicate;
}

/** In milliseconds, from inclusive to exclusive; null is open. */
function rangeOf(
  reading: Extract<Reading, { type: "date" | "dates" }>,
  clock: QueryClock,
): { from: number | null; to: number | null } {
  if (reading.type === "date") {
    const { fromMs, toMs } = resolveMoment(reading.moment, clock);
    const { op } = reading;
    return {
      from: op === "in" || op === ">=" ? fromMs : op === ">" ? toMs : null,
      to: op === "in" || op === "<=" ? toMs : op === "<" ? fromMs : null,
    };
  }
  const ends = [reading.from, reading.to].map((end) => end && resolveMoment(end, clock));
  const [first = null, last = null] = ends;
  const isTurned = first !== null && last !== null && last.fromMs < first.fromMs;
  return { from: (isTurned ? last : first)?.fromMs ?? null, to: (isTurned ? first : last)?.toMs ?? null };
}
