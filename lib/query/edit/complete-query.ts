import type { Field } from "../field";
import { FIELDS, findField } from "../fields";
import type { QuerySpan, QueryToken } from "../language/ast";
import { quoted, typedValue } from "../language/print-query";
import { scanQuery } from "../language/scan-query";

/** Values seen in the records, with how many have each; by key, most frequent first. */
export type ObservedValues = {
  readonly [key: string]: readonly { value: string; count: number }[] | undefined;
};

export type Completion = {
  /**
   * `term` is an operator with its value, offered for a word that is one of its values; `mend` what was
   * meant by something that cannot be read.
   */
  type: "key" | "value" | "term" | "mend";
  /** What the list shows. */
  label: string;
  /** What goes into the string in the place of `Completions.span`. */
  insert: string;
  /** One sentence or clause; "" where the label says it. */
  about: string;
  /** Records that have the value; null where nobody counted. */
  count: number | null;
};

export type Completions = { span: QuerySpan; items: Completion[] };

/** Where the caret stands: what is being typed there, and the operator it is a value of. */
type Place = { field: Field | null; typed: string; start: number };

const DATES = ["today", "yesterday", "7d", "30d", "3m", "1y"];
const WAITS = ["1d", "3d", "1w", "2w", "1m"];

/**
 * What could stand at the caret (UTF-16 offset): operators for a word, values behind an operator, best
 * first; operators whose data comes later are not offered. In a phrase nothing is.
 */
export function completeQuery(
  query: string,
  caret: number,
  observed: ObservedValues = {},
  most = 12,
): Completions {
  const place = findPlace(query.slice(0, caret), caret);
  if (place === null) return { span: { start: caret, end: caret }, items: [] };
  const span = { start: place.start, end: endOfWord(query, place.start, caret) };
  const { field, typed } = place;
  const items = field ? valuesOf(field, typed, observed) : [...keysFor(typed), ...termsFor(typed, observed)];
  return { span, items: items.slice(0, most) };
}

/** The operator whose value is being typed at the caret, and what of it; null elsewhere. */
export function valueAtCaret(query: string, caret: number): { key: string; typed: string } | null {
  const place = findPlace(query.slice(0, caret), caret);
  return place?.field ? { key: place.field.key, typed: place.typed } : null;
}

function findPlace(before: string, caret: number): Place | null {
  const { tokens } = scanQuery(before);
  const last = tokens[tokens.length - 1];
  const field = fieldAt(tokens, caret);
  if (last === undefined || last.span.end < caret) return { field, typed: "", start: caret };
  const { type, text, span } = last;
  if (type === "word" || type === "value") return { field, typed: text, start: span.start };
  // While OR is being typed it may still become a word, but nothing is offered for it.
  return type === "phrase" || type === "and" || type === "or" || type === "not" || type === "close"
    ? null
    : { field, typed: "", start: caret };
}

/** The operator whose value stands, or would stand, at the end of these tokens. */
function fieldAt(tokens: readonly QueryToken[], caret: number): Field | null {
  let field: Field | null = null;
  let isList = false;
  let end = 0;
  for (const { type, text, span } of tokens) {
    if (type === "key") {
      field = findField(text.slice(0, -1));
      isList = false;
    } else if (type === "open" && field !== null && !isList && span.start === end) isList = true;
    else if (type === "close" || (!isList && span.start > end)) field = null;
    else if (!isList && type !== "op" && type !== "value") field = null;
    end = span.end;
  }
  return field !== null && (isList || end === caret) ? field : null;
}

/** A completion replaces the whole word, also what stands of it behind the caret. */
function endOfWord(query: string, start: number, caret: number): number {
  const token = scanQuery(query).tokens.find(
    ({ type, span }) => (type === "word" || type === "value") && span.start === start && span.end >= caret,
  );
  return token?.span.end ?? caret;
}

/** Beginnings before what is merely inside; 2 when it is neither. */
function nearness(candidate: string, typed: string): 0 | 1 | 2 {
  const at = candidate.toLowerCase().indexOf(typed.toLowerCase());
  return at === 0 ? 0 : at > 0 ? 1 : 2;
}

function ranked(items: readonly Completion[], typed: string): Completion[] {
  return items
    .map((item) => ({ item, near: nearness(item.label, typed) }))
    .filter(({ near }) => near < 2)
    .sort((a, b) => a.near - b.near || (b.item.count ?? 0) - (a.item.count ?? 0))
    .map(({ item }) => item);
}

function keysFor(typed: string): Completion[] {
  const word = typed.toLowerCase();
  return FIELDS.filter(
    ({ key, aliases, notYet }) => notYet === null && [key, ...aliases].some((name) => name.startsWith(word)),
  ).map(({ key, about }) => ({ type: "key", label: `${key}:`, insert: `${key}:`, about, count: null }));
}

/** Whether some word of a value begins as typed: `docker` means the feature `001-docker-chapter`, too. */
function beginsWord(value: string, typed: string): boolean {
  const [folded, word] = [value.toLowerCase(), typed.toLowerCase()];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1]!)) return true;
  return false;
}

/** `accepted` may be meant as `status:accepted`, a label's beginning as that label. */
function termsFor(typed: string, observed: ObservedValues): Completion[] {
  if (typed.length < 2) return [];
  return FIELDS.filter(({ facet, notYet }) => facet && notYet === null).flatMap((field) =>
    valuesOf(field, typed, observed)
      .filter(({ label }) => beginsWord(label, typed))
      .map((item) => ({
        ...item,
        type: "term" as const,
        label: `${field.key}:${item.label}`,
        insert: `${field.key}:${item.insert}`,
      })),
  );
}

function valuesOf(field: Field, typed: string, observed: ObservedValues): Completion[] {
  if (field.notYet !== null) return [];
  const seen = observed[field.key] ?? [];
  const counts = new Map(seen.map(({ value, count }) => [value, count]));
  const item = (value: string, about: string): Completion => {
    const written = typedValue(value);
    const insert = written.type === "value" && written.quoted ? quoted(value) : value;
    return { type: "value", label: value, insert, about, count: counts.get(value) ?? null };
  };
  const closed = field.choices
    .filter(({ notYet }) => notYet === null)
    .map(({ value, about }) => item(value, about));
  if (closed.length > 0) return ranked(closed, typed);
  const fixed =
    field.kind === "person"
      ? [item("@me", "you")]
      : field.kind === "date" || field.kind === "age"
        ? DATES.map((date) => item(date, ""))
        : field.kind === "wait"
          ? WAITS.map((wait) => item(wait, ""))
          : [];
  const open = seen.map(({ value }) => item(value, ""));
  return [...ranked(fixed, typed), ...ranked(open, typed)];
}
