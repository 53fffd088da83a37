/**
 * The tree of a query. Spans are half-open UTF-16 ranges into the query string, so that an editor
 * can colour tokens and a diagnostic can point at its place.
 */
export type QuerySpan = { start: number; end: number };

export type QueryNode =
  | { type: "and"; children: QueryNode[]; span: QuerySpan }
  | { type: "or"; children: QueryNode[]; span: QuerySpan }
  | { type: "not"; child: QueryNode; span: QuerySpan }
  | { type: "text"; text: string; form: "word" | "phrase" | "prefix"; span: QuerySpan }
  | FieldNode;

export type FieldNode = {
  type: "field";
  /** The key of `fields.ts`, never an alias. */
  key: string;
  /** How several values join: `label:(a AND b)` all, `stage:(red OR green)` any. */
  join: "any" | "all";
  /** Empty while somebody is still typing (`status:`). */
  values: FieldValue[];
  span: QuerySpan;
};

export type FieldValue =
  | { type: "value"; op: FieldOp; value: string; quoted: boolean; glob: boolean; span: QuerySpan }
  /** `a..b`, both ends in; an empty end is open. */
  | { type: "range"; from: string; to: string; span: QuerySpan };

export type FieldOp = "" | "=" | ">" | ">=" | "<" | "<=";

/** Something in the query that could not be honoured as written; never dropped silently. */
export type QueryDiagnostic = {
  /** An error: this was left out, or searched as words (an unknown key). A notice: how it was read. */
  severity: "error" | "notice";
  message: string;
  /** What to write in the place of `span`, when something near is known. */
  suggestion: string | null;
  span: QuerySpan;
};

export type QuerySort = { key: "relevance" | "date" | "updated" | "title"; descending: boolean };

/** A piece of the query as an editor colours it; in order, white space left out. */
export type QueryToken = {
  type: "open" | "close" | "and" | "or" | "not" | "minus" | "key" | "op" | "value" | "word" | "phrase";
  /** As written; of phrases and quoted values what stands between the quotes, unescaped. */
  text: string;
  span: QuerySpan;
};

export type ParsedQuery = {
  /** null: everything. */
  root: QueryNode | null;
  sort: QuerySort | null;
  group: string | null;
  diagnostics: QueryDiagnostic[];
  tokens: QueryToken[];
  /** The `sort:` and `group:` terms as they stand in the string. */
  orders: FieldNode[];
  /** A quote, parenthesis or operator stands alone, or the string was cut: text put beside it would be misread. */
  isBroken: boolean;
};
