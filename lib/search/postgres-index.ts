import type { Database } from "../db/database";
import { TEXT_PARTS } from "../query/plan-columns";
import { type PartTexts, textVector } from "../query/text/index-parts";
import { join, raw, sql } from "../sql";
import { forgetIndexVersion, isCurrentIndex, keepIndexVersion } from "./index-version";
import { asKnownWords, MOST_WORDS, rangesOf } from "./known-words";
import { isTitleOnly, onlyHeld, type SearchIndex, type TextCondition } from "./search-index";
import { tsQuery } from "./ts-query";

/** Rows indexed in one transaction. */
const BATCH = 100;
/** Of how many records, the newest, the words are looked at for "did you mean". */
const SAMPLE = 500;

/**
 * Narrow tables beside the text, with the words as `textVector` writes them: no extension and no
 * dictionary of the server is used, so that any server finds what SQLite finds. Titles stand in a table of their
 * own as well: somebody who types asks for them at every key, and ranking reads whole vectors. A text that goes takes
 * its rows with it; whoever writes a text writes its rows (lib/db/text-rows.ts, lib/db/put-comments.ts), and
 * `ensure` fills in what is missing. A migration that changes a column of the view drops the view first.
 */
const CREATE = [
  ...["SearchText", "SearchTitle"].flatMap((table) => [
    `CREATE TABLE IF NOT EXISTS "${table}" (
       "id" INTEGER PRIMARY KEY REFERENCES "RecordText" ("id") ON DELETE CASCADE, "vector" TSVECTOR NOT NULL)`,
    `CREATE INDEX IF NOT EXISTS "${table}_vector" ON "${table}" USING gin ("vector")`,
  ]),
  `CREATE OR REPLACE VIEW "SearchParts" AS
  SELECT t."id", r."title",
    ${["prompt", "response", "outcome", "decision", "consequences"]
      .map((name) => `substr(t."text", t."${name}At" + 1, t."${name}Len") AS "${name}"`)
      .join(", ")},
    coalesce((SELECT c."text" FROM "CommentText" c WHERE c."key" = r."key"), '') AS "comments",
    coalesce((SELECT string_agg(substr(t."text", (s.value ->> 0)::int + 1, (s.value ->> 1)::int), ' ' ORDER BY s.ordinality)
              FROM json_array_elements(t."restSpans"::json) WITH ORDINALITY s), '') AS "rest"
  FROM "RecordText" t JOIN "Record" r ON r."id" = t."id"`,
];

/** Full text by tsvector and GIN. */
export function postgresIndex(db: Database): SearchIndex {
  async function fill(): Promise<void> {
    for (;;) {
      const rows = await db.rows(
        // A server of an earlier version that runs on the same database writes no titles.
        sql`SELECT * FROM "SearchParts" t WHERE NOT EXISTS (SELECT 1 FROM "SearchText" x WHERE x."id" = t."id")
          OR NOT EXISTS (SELECT 1 FROM "SearchTitle" x WHERE x."id" = t."id") ORDER BY t."id" LIMIT ${BATCH}`,
      );
      if (rows.length === 0) return;
      const texts = rows.map((row) => {
        const parts = TEXT_PARTS.map((part) => [part, String(row[part] ?? "")]);
        return { id: Number(row.id), parts: Object.fromEntries(parts) as PartTexts };
      });
      const columns = ["id", "vector"];
      const replaceOn = ["id"];
      await db.write([
        {
          table: "SearchText",
          columns,
          rows: texts.map(({ id, parts }) => [id, textVector(parts)]),
          replaceOn,
        },
        {
          table: "SearchTitle",
          columns,
          rows: texts.map(({ id, parts }) => [id, textVector({ title: parts.title })]),
          replaceOn,
        },
      ]);
    }
  }

  async function rebuild(): Promise<void> {
    // Two servers that start together take turns; 7 is a number of our own.
    await db.write([
      raw("SELECT pg_advisory_xact_lock(727073690007)"),
      forgetIndexVersion(),
      raw('DROP TABLE IF EXISTS "SearchText", "SearchTitle"'),
      raw('DROP VIEW IF EXISTS "SearchParts"'),
      ...CREATE.map(raw),
    ]);
    await fill();
    await db.write([keepIndexVersion()]);
  }

  /** The table that answers a condition: the small one where only titles are asked for. */
  const tableOf = (text: TextCondition) => raw(isTitleOnly(text) ? '"SearchTitle"' : '"SearchText"');
  const ids: SearchIndex["ids"] = (text) =>
    sql`SELECT x."id" FROM ${tableOf(text)} x WHERE x."vector" @@ ${tsQuery(text)}::tsquery`;

  return {
    rebuild,
    // GIN keeps a pending list of its own.
    prepareLoad: async () => {},
    tidy: async () => {},
    async ensure() {
      const [made] = await db.rows(sql`
        SELECT to_regclass('"SearchText_vector"') IS NOT NULL AND to_regclass('"SearchTitle_vector"') IS NOT NULL
          AND to_regclass('"SearchParts"') IS NOT NULL AS "is"`);
      if (made?.is !== 1 || !(await isCurrentIndex(db))) return rebuild();
      return fill();
    },
    matches: (text, recordId) => sql`${recordId} IN (${ids(text)})`,
    ids,
    found(text, { most }) {
      // Materialized: planned for some of them, it would look through one vector after another. Ranking reads every
      // vector, so it is asked for those alone whose rank is needed.
      return sql`
        WITH matching AS MATERIALIZED (${ids(text)}),
          held AS MATERIALIZED (SELECT "id" FROM matching LIMIT ${most + 1}),
          counted AS MATERIALIZED (SELECT count(*) AS "n" FROM held)
        SELECT 0 AS "id", NULL::float8 AS "rank" FROM counted WHERE "n" > ${most}
        UNION ALL SELECT "id", NULL FROM held WHERE (SELECT "n" FROM counted) <= ${most}`;
    },
    ranks(text, among) {
      const query = tsQuery(onlyHeld(text));
      // D, C, B, A: the rest, what was asked, what was decided, the title. Longer texts weigh each word less.
      return sql`SELECT x."id", -ts_rank('{0.08, 0.25, 0.4, 1.0}', x."vector", ${query}::tsquery, 1) AS "rank"
        FROM ${tableOf(text)} x WHERE x."vector" @@ ${query}::tsquery
          AND x."id" IN (SELECT i::int FROM json_array_elements_text(${JSON.stringify(among)}::json) i)`;
    },
    async wordsBeginning(beginnings) {
      const ranges = rangesOf(beginnings);
      if (ranges.length === 0) return [];
      const near = join(
        ranges.map(([from, to]) => sql`(w."word" >= ${from} AND w."word" < ${to})`),
        " OR ",
      );
      return asKnownWords(
        await db.rows(sql`
          SELECT w."word", sum(w."ndoc") AS "count" FROM (
            SELECT substr("word", 3) COLLATE "C" AS "word", "ndoc"
            FROM ts_stat(${`SELECT "vector" FROM "SearchText" ORDER BY "id" DESC LIMIT ${SAMPLE}`})) w
          WHERE ${near} GROUP BY w."word" ORDER BY 2 DESC LIMIT ${MOST_WORDS}`),
      );
    },
  };
}
