import { findField } from "../fields";
import type { FieldNode, FieldOp, FieldValue, QueryToken } from "./ast";
import { type Cursor, closeGroup, complain } from "./query-cursor";

/**
 * The values behind a key: none, one, or a list in parentheses. A list is joined by OR or by AND; a
 * space alone is read as OR, and said so.
 */
export function parseValues(cursor: Cursor, key: QueryToken): FieldNode {
  const field = findField(key.text.slice(0, -1))!;
  const isOrdered =
    field.kind === "date" || field.kind === "number" || field.kind === "age" || field.kind === "wait";
  const node: FieldNode = { type: "field", key: field.key, join: "any", values: [], span: { ...key.span } };
  const next = cursor.tokens[cursor.at];
  if (next?.type === "open" && next.span.start === key.span.end) {
    cursor.at++;
    parseList(cursor, node, isOrdered);
    node.span.end = closeGroup(cursor, next);
    return node;
  }
  const value = parseValue(cursor, isOrdered, key.span.end);
  if (value === null) return node;
  node.values.push(value);
  node.span.end = value.span.end;
  return node;
}

function parseList(cursor: Cursor, node: FieldNode, isOrdered: boolean): void {
  let joined: "and" | "or" | null = null;
  let spaced: FieldValue | null = null;
  let pending: QueryToken | null = null;
  for (
    let token = cursor.tokens[cursor.at];
    token && token.type !== "close";
    token = cursor.tokens[cursor.at]
  ) {
    const value = parseValue(cursor, isOrdered, null);
    if (value !== null) {
      if (pending === null && node.values.length > 0) spaced = value;
      node.values.push(value);
      pending = null;
      continue;
    }
    cursor.at++;
    if (token.type !== "and" && token.type !== "or") {
      complain(cursor, "NOT has no place in a list of values; put a minus before the operator.", token.span);
      continue;
    }
    if (pending !== null || node.values.length === 0) complainOfJoin(cursor, token);
    else if (joined !== null && joined !== token.type)
      complain(
        cursor,
        "A list of values is joined by OR or by AND, not by both; the first one counts.",
        token.span,
      );
    else joined = token.type;
    pending = token;
  }
  if (pending !== null) complainOfJoin(cursor, pending);
  node.join = joined === "and" ? "all" : "any";
  if (spaced !== null) noteSpace(cursor, spaced, node.join);
}

function complainOfJoin(cursor: Cursor, token: QueryToken): void {
  complain(cursor, `${token.text} needs a value on both sides; this one was left out.`, token.span);
}

function noteSpace(cursor: Cursor, value: FieldValue, join: "any" | "all"): void {
  const word = join === "all" ? "AND" : "OR";
  cursor.diagnostics.push({
    severity: "notice",
    message: `Values are joined by OR or AND; the space before this one was read as ${word}.`,
    suggestion: null,
    span: value.span,
  });
}

/** An operator and a value, or null when neither stands here (directly at `touching`, if given). */
function parseValue(cursor: Cursor, isOrdered: boolean, touching: number | null): FieldValue | null {
  const first = cursor.tokens[cursor.at];
  if (!first || (first.type !== "op" && first.type !== "value")) return null;
  if (touching !== null && first.span.start !== touching) return null;
  cursor.at++;
  if (first.type === "value") return plainValue(first, "", first.span.start, isOrdered);
  const op = first.text as FieldOp;
  const next = cursor.tokens[cursor.at];
  if (next?.type === "value" && next.span.start === first.span.end) {
    cursor.at++;
    return plainValue(next, op, first.span.start, isOrdered);
  }
  return { type: "value", op, value: "", quoted: false, glob: false, span: { ...first.span } };
}

function plainValue({ text, span }: QueryToken, op: FieldOp, start: number, isOrdered: boolean): FieldValue {
  const whole = { start, end: span.end };
  // A quoted value is longer in the string than its text, by its quotes at least.
  const quoted = span.end - span.start !== text.length;
  const dots = text.indexOf("..");
  if (isOrdered && op === "" && !quoted && dots !== -1)
    return { type: "range", from: text.slice(0, dots), to: text.slice(dots + 2), span: whole };
  return {
    type: "value",
    op,
    value: text,
    quoted,
    glob: !quoted && op === "" && text.includes("*"),
    span: whole,
  };
}
