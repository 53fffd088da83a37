import type { ParsedQuery, QueryNode, QuerySpan, QueryToken } from "./ast";
import { checkQuery } from "./check-query";
import { parseValues } from "./parse-values";
import { type Cursor, closeGroup, complain, complainOfStructure, peek, take } from "./query-cursor";
import { MAX_QUERY_DEPTH, MAX_QUERY_LENGTH, MAX_QUERY_TERMS } from "./query-limits";
import { readOrders } from "./read-orders";
import { scanQuery } from "./scan-query";

/**
 * Parse a query. Any string gives a tree: what cannot be honoured as written gets a diagnostic at its
 * place. Law: `printQuery(parseQuery(q))` parses to the same tree, as long as it is not too long.
 */
export function parseQuery(query: string): ParsedQuery {
  const cut = cutAt(query);
  const scanned = scanQuery(query.slice(0, cut));
  const cursor: Cursor = { ...scanned, at: 0, terms: 0, depth: 0, orders: [] };
  if (cut < query.length) complainOfLength(cursor, { start: cut, end: query.length });
  leaveOutStrayClosings(cursor);
  const root = parseOr(cursor);
  const { sort, group } = readOrders(cursor.orders, cursor.diagnostics);
  cursor.diagnostics.push(...checkQuery(root));
  const diagnostics = cursor.diagnostics.sort((a, b) => a.span.start - b.span.start);
  const { orders, isBroken } = cursor;
  return { root, sort, group, diagnostics, tokens: scanned.tokens, orders, isBroken };
}

/** Never between the halves of one character. */
function cutAt(query: string): number {
  if (query.length <= MAX_QUERY_LENGTH) return query.length;
  const last = query.charCodeAt(MAX_QUERY_LENGTH - 1);
  return last >= 0xd800 && last <= 0xdbff ? MAX_QUERY_LENGTH - 1 : MAX_QUERY_LENGTH;
}

function complainOfLength(cursor: Cursor, span: QuerySpan): void {
  cursor.isBroken = true;
  complain(cursor, `A query has at most ${MAX_QUERY_LENGTH} characters; the rest was not read.`, span);
}

function leaveOutStrayClosings(cursor: Cursor): void {
  let open = 0;
  cursor.tokens = cursor.tokens.filter((token) => {
    if (token.type === "open") open++;
    if (token.type !== "close" || --open >= 0) return true;
    open = 0;
    complainOfStructure(cursor, "This parenthesis closes nothing and was left out.", token.span);
    return false;
  });
}

function gather(type: "and" | "or", children: QueryNode[]): QueryNode | null {
  const [first] = children;
  if (first === undefined || children.length === 1) return first ?? null;
  return { type, children, span: { start: first.span.start, end: children[children.length - 1]!.span.end } };
}

function parseOr(cursor: Cursor): QueryNode | null {
  const children: QueryNode[] = [];
  let or: QueryToken | null = null;
  for (;;) {
    const child = parseAnd(cursor);
    const isLast = peek(cursor) !== "or";
    if (child !== null) children.push(child);
    else if (or !== null || !isLast) {
      const lonely = or ?? cursor.tokens[cursor.at]!;
      complainOfStructure(cursor, "OR needs a term on both sides; this one was left out.", lonely.span);
    }
    if (isLast) return gather("or", children);
    or = take(cursor);
  }
}

function parseAnd(cursor: Cursor): QueryNode | null {
  const children: QueryNode[] = [];
  for (;;) {
    const type = peek(cursor);
    if (type === "end" || type === "close" || type === "or") return gather("and", children);
    if (type === "and") {
      const and = take(cursor);
      const next = peek(cursor);
      if (children.length === 0 || next === "end" || next === "close" || next === "or" || next === "and")
        complainOfStructure(cursor, "AND needs a term on both sides; this one was left out.", and.span);
      continue;
    }
    const child = parseUnary(cursor);
    if (child !== null) children.push(child);
  }
}

/** `-x`, `NOT x`, and any number of them: two undo each other. */
function parseUnary(cursor: Cursor): QueryNode | null {
  const first = cursor.tokens[cursor.at]!;
  let isNegated = false;
  while (peek(cursor) === "not" || peek(cursor) === "minus") {
    isNegated = !isNegated;
    cursor.at++;
  }
  const type = peek(cursor);
  if (
    cursor.tokens[cursor.at] !== first &&
    (type === "end" || type === "close" || type === "or" || type === "and")
  ) {
    complainOfStructure(cursor, "NOT needs a term after it; this one was left out.", first.span);
    return null;
  }
  const node = parsePrimary(cursor, isNegated);
  if (node === null) return null;
  const span = { start: first.span.start, end: node.span.end };
  if (!isNegated) return { ...node, span };
  return node.type === "not" ? { ...node.child, span } : { type: "not", child: node, span };
}

function parsePrimary(cursor: Cursor, isNegated: boolean): QueryNode | null {
  const token = take(cursor);
  if (token.type === "open") return parseGroup(cursor, token);
  const node = token.type === "key" ? parseValues(cursor, token) : textNode(token);
  if (node.type === "field" && (node.key === "sort" || node.key === "group")) {
    if (cursor.depth === 0 && !isNegated) cursor.orders.push(node);
    else
      complain(
        cursor,
        `“${node.key}:” orders the whole list: it can stand neither in parentheses nor behind NOT.`,
        node.span,
      );
    return null;
  }
  const size = node.type === "field" ? Math.max(1, node.values.length) : 1;
  if (cursor.terms + size > MAX_QUERY_TERMS) return leaveOut(cursor, node);
  cursor.terms += size;
  return node;
}

const TOO_MANY = `A query has at most ${MAX_QUERY_TERMS} terms; these were left out.`;

/** From the first term too many on, everything is left out, with one diagnostic over all of it. */
function leaveOut(cursor: Cursor, node: QueryNode): null {
  cursor.terms = MAX_QUERY_TERMS;
  const told = cursor.diagnostics.find(({ message }) => message === TOO_MANY);
  if (told) told.span = { start: told.span.start, end: node.span.end };
  else complain(cursor, TOO_MANY, node.span);
  return null;
}

function textNode({ type, text, span }: QueryToken): QueryNode {
  if (type === "phrase") return { type: "text", text, form: "phrase", span };
  if (text.length > 1 && text.endsWith("*"))
    return { type: "text", text: text.slice(0, -1), form: "prefix", span };
  return { type: "text", text, form: "word", span };
}

function parseGroup(cursor: Cursor, open: QueryToken): QueryNode | null {
  if (cursor.depth >= MAX_QUERY_DEPTH) return skipGroup(cursor, open);
  cursor.depth++;
  const inner = parseOr(cursor);
  cursor.depth--;
  const end = closeGroup(cursor, open);
  if (inner === null && cursor.tokens[cursor.at - 2] === open)
    cursor.diagnostics.push({
      severity: "notice",
      message: "There is nothing between these parentheses.",
      suggestion: null,
      span: { start: open.span.start, end },
    });
  return inner && { ...inner, span: { start: open.span.start, end } };
}

/** Leave out a group that stands too deep, without going down into it. */
function skipGroup(cursor: Cursor, open: QueryToken): null {
  let level = 1;
  let end = open.span.end;
  while (level > 0 && cursor.at < cursor.tokens.length) {
    const token = take(cursor);
    if (token.type === "open") level++;
    if (token.type === "close") level--;
    end = token.span.end;
  }
  if (level > 0) cursor.isBroken = true;
  complain(cursor, `Parentheses go at most ${MAX_QUERY_DEPTH} deep; this group was left out.`, {
    start: open.span.start,
    end,
  });
  return null;
}
