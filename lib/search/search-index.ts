import type { TextPredicate } from "../query/plan/query-plan";
import type { KnownWord } from "../query/text/did-you-mean";
import type { Sql } from "../sql";

/**
 * The full-text index beside the tables. Two implementations: FTS5 on SQLite, tsvector on
 * PostgreSQL. It lives outside the migrations and can be dropped and rebuilt at any time; both cut
 * text as `lib/query/text/grams.ts` says and find exactly what the evaluator finds.
 */
export type SearchIndex = {
  /** Create what is missing; fill in what is off after a crash; rebuild when made by another version. */
  ensure(): Promise<void>;
  /** Drop and fill anew, in short transactions: reads and writes go on meanwhile. */
  rebuild(): Promise<void>;
  /**
   * Thousands of texts are about to be written: put off what tidies the index at every transaction.
   * Undone by `tidy`, and by `ensure` where a process ended in between.
   */
  prepareLoad(): Promise<void>;
  /**
   * Tidy what a load, and texts that went, have left: in short transactions with `giveWay` between. Nothing to do is
   * two questions.
   */
  tidy(giveWay: () => Promise<void>): Promise<void>;
  /** A condition that holds where the text condition does in the record whose id `recordId` names. */
  matches(text: TextCondition, recordId: Sql): Sql;
  /** A statement whose one column is the row id of every record that matches, in any order. */
  ids(text: TextCondition): Sql;
  /**
   * A statement giving (`id`, `rank`) of every match, in one look into the index; of more than `most` matches the id
   * 0 alone. The rank is null where there are more than `ranked`, and where ranking is a question of its own.
   */
  found(text: TextCondition, bounds: { most: number; ranked: number }): Sql;
  /** A statement giving (`id`, `rank`) of the matches among these ids, which ascend, by what the condition asks to be there; the lowest rank is the best. */
  ranks(text: TextCondition, among: readonly number[]): Sql;
  /**
   * Words of the index that begin with one of these, the most frequent first. How many records hold each may be
   * told of the newest records alone. For "did you mean": costs as much as these words are frequent.
   */
  wordsBeginning(beginnings: readonly string[]): Promise<KnownWord[]>;
};

/**
 * Text predicates and how they are joined: what the index alone can answer. An index cannot say which records
 * hold a word not, but which of some do not: a `not` stands only beside others below an `and`.
 */
export type TextCondition =
  | { type: "and" | "or"; children: TextCondition[] }
  | { type: "not"; child: TextCondition }
  | TextPredicate;

/** The operands of an `and`, apart. */
export function withAndWithout(children: readonly TextCondition[]): {
  held: TextCondition[];
  excluded: TextCondition[];
} {
  return {
    held: children.filter((child) => child.type !== "not"),
    excluded: children.flatMap((child) => (child.type === "not" ? child.child : [])),
  };
}

/** A condition without what it excludes: what matches are ranked by. */
export function onlyHeld(condition: TextCondition): TextCondition {
  if (condition.type !== "and" && condition.type !== "or") return condition;
  const held = withAndWithout(condition.children).held.map(onlyHeld);
  return held.length === 1 ? held[0]! : { type: condition.type, children: held };
}

/** Whether the titles alone decide a condition. */
export function isTitleOnly(condition: TextCondition): boolean {
  if (condition.type === "text") return condition.parts.length === 1 && condition.parts[0] === "title";
  return condition.type === "not" ? isTitleOnly(condition.child) : condition.children.every(isTitleOnly);
}
