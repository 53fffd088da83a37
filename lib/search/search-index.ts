import type { Sql } from "../sql";

/**
 * The full-text index beside the tables. Two implementations: FTS5 on SQLite, tsvector on
 * PostgreSQL. It is kept current by the database itself (triggers, a stored column), so that any
 * writer is right, and can be dropped and rebuilt at any time.
 */
export type SearchIndex = {
  /** Create what is missing; rebuild when its version or its row count is off. */
  ensure(): Promise<void>;
  rebuild(): Promise<void>;
  /** A condition on "Record"."id" that holds for records matching the text terms. */
  matches(terms: TextMatch): Sql;
  /** A subquery giving (id, rank) of the best matches, lower rank first, bounded in the SQL. */
  ranked(terms: TextMatch, limit: number): Sql;
};

/** Text terms of a query after tokenising; parts are columns of the index. */
export type TextMatch = {
  /** Each group must match (AND); within a group, one of its alternatives (OR). */
  groups: TextTerm[][];
};

export type TextPart = "title" | "prompt" | "response" | "outcome" | "decision" | "consequences" | "rest";

export type TextTerm = {
  /** Folded tokens that must stand next to each other; one token is a word. */
  tokens: string[];
  /** The last token is a prefix. */
  prefix: boolean;
  /** Restrict to these parts; empty: anywhere. */
  parts: TextPart[];
  negated: boolean;
  /** Tokens are bigrams of a script without spaces and stand in the grams column. */
  grams: boolean;
};
