import type { QueryDiagnostic, QuerySort } from "../language/ast";
import type { DateColumn, FlagColumn, NumberColumn, TermField, TextColumn, TextPart } from "../plan-columns";
import type { NamedNumber } from "./named-number";

/**
 * A query with every value resolved: what the SQL of both databases is made from, and what the
 * evaluator runs. Plain data, so that it can be handed to a worker thread.
 *
 * Every leaf is true or false, never unknown: a column that is null satisfies no leaf, and `not` is
 * the complement (in SQL `(…) IS NOT TRUE`). `and` and `or` have at least two children.
 */
export type PlanNode =
  | { type: "and"; children: PlanNode[] }
  | { type: "or"; children: PlanNode[] }
  | { type: "not"; child: PlanNode }
  | { type: "column"; column: TextColumn | DateColumn; match: ValueMatch }
  /** Some value of the field matches. */
  | { type: "term"; field: TermField; match: ValueMatch }
  /** Both ends in; null is open, not both. */
  | { type: "number"; column: NumberColumn; min: number | null; max: number | null }
  /** `day` is the reader's today, for what comes due; "" where none is asked. */
  | { type: "flag"; column: FlagColumn; day: string }
  | DatePredicate
  | TextPredicate;

export type ValueMatch =
  /** Not null and not empty. */
  | { how: "present" }
  /**
   * One of these. With `folds` the letters A–Z match whatever their case, and `values` are in lower case
   * already (`x COLLATE NOCASE IN (…)`, `lower(x COLLATE "C") IN (…)`); other letters match as written.
   */
  | { how: "equals"; values: string[]; folds: boolean }
  /**
   * One of these LIKE patterns: `%` is any text, `\` escapes `%`, `_` and itself, `_` is never a wildcard.
   * A–Z fold as above; patterns are in lower case already.
   */
  | { how: "like"; patterns: string[] };

/**
 * A date in a range, from inclusive to exclusive; null is open. A value of ten characters is a day
 * (`YYYY-MM-DD`), which stands for its first moment in the reader's zone, and is compared with `days`; a
 * longer one is a moment in UTC, compared with `instants` (`YYYY-MM-DDTHH:MM:SS`). Compare as text, byte
 * by byte (`COLLATE "C"`).
 */
export type DatePredicate = {
  type: "date";
  column: DateColumn;
  days: { from: string | null; to: string | null };
  instants: { from: string | null; to: string | null };
};

/**
 * Words that stand next to each other in one part of the text: `tokens` in the list that
 * `indexTokens(part)` gives. Where a part's column holds `text || ' ' || grams`, an FTS5 phrase over it
 * means exactly this.
 */
export type TextPredicate = {
  type: "text";
  tokens: string[];
  /** The last token is the beginning of a word. */
  prefix: boolean;
  /** Some token can only be found among the grams (a script without spaces, or unusual letters). */
  grams: boolean;
  /** In one of these; empty: in any. */
  parts: TextPart[];
};

export type QueryPlan = {
  where: PlanNode;
  /** The texts a match is made of (not the excluded ones): for ranking, snippets and "did you mean". */
  texts: TextPredicate[];
  /** The record whose number the words are: found by it too where they say its kind, and ranked first. */
  named: NamedNumber | null;
  /** As asked, else best first where there is text, else newest first. */
  sort: QuerySort;
  group: string | null;
  /** What only now turned out: to be shown with those of the parser. */
  diagnostics: QueryDiagnostic[];
};
