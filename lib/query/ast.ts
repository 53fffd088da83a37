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
  key: string;
  /** How several values join: `label:(a AND b)` all, `stage:(red OR green)` any. */
  join: "any" | "all";
  values: FieldValue[];
  span: QuerySpan;
};

export type FieldValue =
  | { type: "value"; op: "" | "=" | ">" | ">=" | "<" | "<="; value: string; quoted: boolean; glob: boolean; span: QuerySpan }
  | { type: "range"; from: string; to: string; span: QuerySpan };

/** Something in the query that could not be honoured as written; never dropped silently. */
export type QueryDiagnostic = {
  severity: "error" | "notice";
  message: string;
  /** What to write instead, when something near is known. */
  suggestion: string | null;
  span: QuerySpan;
};

export type QuerySort = { key: "relevance" | "date" | "updated" | "title"; descending: boolean };

export type ParsedQuery = {
  /** null: everything. */
  root: QueryNode | null;
  sort: QuerySort | null;
  group: string | null;
  diagnostics: QueryDiagnostic[];
};
