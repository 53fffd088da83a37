import type { FieldNode, QueryDiagnostic, QuerySpan, QueryToken } from "./ast";

/** The tokens and the place in them; `terms` counts what was built, `depth` the open parentheses. */
export type Cursor = {
  tokens: readonly QueryToken[];
  at: number;
  terms: number;
  depth: number;
  orders: FieldNode[];
  diagnostics: QueryDiagnostic[];
  isBroken: boolean;
};

/** What stands here; `end` behind the last token. */
export function peek(cursor: Cursor): QueryToken["type"] | "end" {
  return cursor.tokens[cursor.at]?.type ?? "end";
}

/** The token that stands here, and one step on. Only where `peek` saw one. */
export function take(cursor: Cursor): QueryToken {
  return cursor.tokens[cursor.at++]!;
}

/** Say that something was left out. */
export function complain(cursor: Cursor, message: string, span: QuerySpan): void {
  cursor.diagnostics.push({ severity: "error", message, suggestion: null, span });
}

/** Say that the structure is not whole: what is put beside or around the query would be misread. */
export function complainOfStructure(cursor: Cursor, message: string, span: QuerySpan): void {
  cursor.isBroken = true;
  complain(cursor, message, span);
}

/** Past the closing parenthesis, when there is one; where the group ends. */
export function closeGroup(cursor: Cursor, open: QueryToken): number {
  if (peek(cursor) === "close") return take(cursor).span.end;
  complainOfStructure(cursor, "This parenthesis is never closed; it was closed at the end.", open.span);
  return cursor.tokens[cursor.at - 1]!.span.end;
}
