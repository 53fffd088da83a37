import type { TextPredicate } from "../query/plan/query-plan";
import { raw, type Sql, sql } from "../sql";
import { ftsExpression } from "./fts-expression";
import { isTitleOnly, onlyHeld, type TextCondition } from "./search-index";

/** At four places of the index so many row ids are looked through for a word. */
const SAMPLE = 128;
/** A word that more of each sample hold than this, three fifths, says nothing of which record is meant. */
const COMMON = 76;

/**
 * A statement giving (`id`, `rank`) of the matches among these ids, which ascend. FTS5 weighs a word by how many
 * records hold it, and for that counts them all: eight milliseconds for one that most of a hundred thousand hold,
 * which then weighs next to nothing. So such a word is ranked where it stands in titles alone, by their small
 * index. Of several common words one whose records have many gaps between their ids is not taken for common.
 */
export function ftsRanks(condition: TextCondition, among: readonly number[]): Sql {
  // The driver binds every number as a real one, by which FTS5 bounds nothing.
  return ranksWhere(
    condition,
    sql``,
    sql`rowid >= CAST(${among[0] ?? 0} AS INTEGER) AND rowid <= CAST(${among.at(-1) ?? 0} AS INTEGER)
      AND +rowid IN (SELECT "value" FROM json_each(${JSON.stringify(among)}))`,
  );
}

/**
 * The same of all matches, whose ids are the rows of the table `held`, where the one row of the table `counted`
 * has an `n` of at most `most`. It stands first in each join: of more, no index is looked at.
 */
export function ftsRanksOfHeld(condition: TextCondition, most: number): Sql {
  const isFew = sql`"n" <= ${most}`;
  return ranksWhere(
    condition,
    raw("counted CROSS JOIN "),
    !excludes(condition) && joinedWords(onlyHeld(condition)) === null
      ? isFew
      : sql`${isFew} AND rowid >= (SELECT min("id") FROM held) AND rowid <= (SELECT max("id") FROM held)
          AND +rowid IN (SELECT "id" FROM held)`,
  );
}

/**
 * @param before what the index is joined to
 * @param where over its row ids. Where it lists some their sign keeps FTS5 from being asked for one row after
 *   another: each would count all matches anew.
 */
function ranksWhere(condition: TextCondition, before: Sql, where: Sql): Sql {
  // What is excluded is in none of these, and would be counted in the whole index for its weight.
  const text = onlyHeld(condition);
  const words = isTitleOnly(text) ? null : joinedWords(text);
  if (words === null) {
    const table = raw(isTitleOnly(text) ? '"SearchTitle"' : '"SearchText"');
    return sql`SELECT rowid AS "id", rank AS "rank" FROM ${before}${table}
      WHERE ${table} MATCH ${ftsExpression(text)} AND ${where}`;
  }
  return sql`
    SELECT "id", sum("rank") AS "rank" FROM (
      WITH words AS MATERIALIZED (
        SELECT w."value" ->> 'all' AS "all", w."value" ->> 'titled' AS "titled",
          w."value" ->> 'single' AND ${isCommonAt(1)} AND ${isCommonAt(3)} AND ${isCommonAt(5)} AND ${isCommonAt(7)} AS "isCommon"
        FROM json_each(${JSON.stringify(words)}) w)
      SELECT rowid AS "id", rank AS "rank" FROM ${before}"SearchText" WHERE "SearchText" MATCH
        coalesce((SELECT group_concat("all", ' AND ') FROM words WHERE NOT "isCommon"), ${ftsExpression(text)})
        AND ${where}
      UNION ALL
      SELECT rowid, rank FROM ${before}"SearchTitle" WHERE "SearchTitle" MATCH
        coalesce((SELECT group_concat("titled", ' OR ') FROM words WHERE "isCommon"), '""') AND ${where}
    ) GROUP BY "id"`;
}

/** Whether some of what is found for a condition without its exclusions is no match. */
function excludes(condition: TextCondition): boolean {
  if (condition.type === "text") return false;
  return condition.type === "not" || condition.children.some(excludes);
}

/** Whether many of the row ids hold a word that stand behind so many eighths of all. */
function isCommonAt(eighths: number): Sql {
  const from = raw(`(SELECT max("id") FROM "SearchText_docsize") * ${eighths} / 8`);
  return sql`(SELECT count(*) FROM "SearchText" WHERE "SearchText" MATCH w."value" ->> 'all'
    AND rowid > ${from} AND rowid <= ${from} + ${raw(String(SAMPLE))}) > ${raw(String(COMMON))}`;
}

/**
 * The operands of an `and`, each as expressions of its own: anywhere it may stand, and in titles (null: not asked
 * for there). null where nothing can be left out.
 */
function joinedWords(text: TextCondition): { all: string; titled: string | null; single: boolean }[] | null {
  if (text.type !== "and" || !text.children.some(isWord)) return null;
  return text.children.map((child) => ({
    all: `(${ftsExpression(child)})`,
    titled:
      isWord(child) && (child.parts.length === 0 || child.parts.includes("title"))
        ? `(${ftsExpression({ ...child, parts: ["title"] })})`
        : null,
    single: isWord(child),
  }));
}

function isWord(condition: TextCondition): condition is TextPredicate {
  return condition.type === "text" && condition.tokens.length === 1 && !condition.prefix;
}
