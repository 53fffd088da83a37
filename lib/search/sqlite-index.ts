import type { Database } from "../db/database";
import { join, raw, sql } from "../sql";
import { ftsExpression } from "./fts-expression";
import { ftsRanks, ftsRanksOfHeld } from "./fts-ranks";
import { forgetIndexVersion, isCurrentIndex, keepIndexVersion } from "./index-version";
import { asKnownWords, MOST_WORDS, rangesOf } from "./known-words";
import { isTitleOnly, type SearchIndex, type TextCondition } from "./search-index";
import { CREATE_INDEX, DROP_INDEX, fillIndex } from "./sqlite-index-schema";

/** Rows indexed in one transaction: short enough that nobody waits. */
const BATCH = 100;

/** After a load: a search opens every segment, so a few are enough; each step writes so many pages of 8 kB. */
const FEW_SEGMENTS = 12;
const MERGE_PAGES = 250;
const MERGE_STEPS = 400;

/** Pages of the index behind this id tell which rows were removed from a segment (65,536 + its number, times 2^37). */
const REMOVED = raw("9007199254740992");
/** About a thousand rows a page. */
const MANY_REMOVED_PAGES = 2;
/** Each step writes so many pages of 8 kB: somebody's verdict may wait for one. */
const SWEEP_PAGES = 64;
const SWEEP_STEPS = 2000;
/** From which share of its rows on, percent, a segment is written anew without those that were removed; 10 unless told. */
const setRemovedShare = (percent: number) =>
  raw(`INSERT INTO "SearchText"("SearchText", rank) VALUES ('deletemerge', ${percent})`);

/** Full text by FTS5. */
export function sqliteIndex(db: Database): SearchIndex {
  /** The table that answers a condition: the small one where only titles are asked for. */
  const tableOf = (text: TextCondition) => raw(isTitleOnly(text) ? '"SearchTitle"' : '"SearchText"');
  const matching = (text: TextCondition) => sql`${tableOf(text)} MATCH ${ftsExpression(text)}`;
  const ids = (text: TextCondition) => sql`SELECT rowid FROM ${tableOf(text)} WHERE ${matching(text)}`;

  async function fill(ids: readonly number[]): Promise<void> {
    for (let from = 0; from < ids.length; from += BATCH) {
      const some = ids.slice(from, from + BATCH);
      // Row ids, written as numbers: the same text for a batch of any size would not be prepared twice.
      await db.write(fillIndex(`"id" IN (${some.map(Number).join(", ")})`).map(raw));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async function rebuild(): Promise<void> {
    await db.write([forgetIndexVersion(), ...[...DROP_INDEX, ...CREATE_INDEX].map(raw)]);
    const rows = await db.rows(sql`SELECT "id" FROM "RecordText" ORDER BY "id"`);
    await fill(rows.map((row) => Number(row.id)));
    await db.write([keepIndexVersion()]);
  }

  /** FTS5 merges segments a little at every commit; while loading that is nearly half of the work. */
  const setMerging = (automerge: number, crisismerge: number) =>
    db.write([
      raw(`INSERT INTO "SearchText"("SearchText", rank) VALUES ('automerge', ${automerge})`),
      raw(`INSERT INTO "SearchText"("SearchText", rank) VALUES ('crisismerge', ${crisismerge})`),
    ]);

  async function tidy(giveWay: () => Promise<void>): Promise<void> {
    await mergeLoaded(giveWay);
    await sweepRemoved(giveWay);
  }

  async function mergeLoaded(giveWay: () => Promise<void>): Promise<void> {
    const [loading] = await db.rows(
      sql`SELECT 1 AS "is" FROM "SearchText_config" WHERE "k" = 'automerge' AND "v" = 0`,
    );
    if (!loading) return;
    await setMerging(4, 16);
    for (let step = 0; step < MERGE_STEPS; step++) {
      const [found] = await db.rows(sql`SELECT count(DISTINCT "segid") AS "count" FROM "SearchText_idx"`);
      if (Number(found?.count) <= FEW_SEGMENTS) return;
      await db.write([raw(`INSERT INTO "SearchText"("SearchText", rank) VALUES ('merge', ${MERGE_PAGES})`)]);
      await giveWay();
    }
  }

  /**
   * Write the segments anew that rows were removed from. FTS5 keeps their ids in a table of hashes; neighbours, as
   * they come and go together, stand side by side in it, and every match is compared with hundreds of them: with
   * five thousand, a search takes ten times as long. By itself it waits until a tenth of a segment is gone.
   */
  async function sweepRemoved(giveWay: () => Promise<void>): Promise<void> {
    for (let step = 0; step < SWEEP_STEPS; step++) {
      const [removed] = await db.rows(
        sql`SELECT count(*) AS "pages" FROM "SearchText_data" WHERE "id" >= ${REMOVED}`,
      );
      if (Number(removed?.pages) < MANY_REMOVED_PAGES) return;
      const changes = await db.transact(async (transaction) => {
        const total = async () => Number((await transaction.rows(sql`SELECT total_changes() AS "n"`))[0]?.n);
        await transaction.run(setRemovedShare(1));
        const before = await total();
        await transaction.run(
          raw(`INSERT INTO "SearchText"("SearchText", rank) VALUES ('merge', ${SWEEP_PAGES})`),
        );
        const after = await total();
        await transaction.run(setRemovedShare(10));
        return after - before;
      });
      // The statement itself is one change: there was nothing left to do.
      if (changes < 2) return;
      await giveWay();
    }
  }

  return {
    rebuild,
    prepareLoad: () => setMerging(0, 1000),
    tidy,
    async ensure() {
      const [made] = await db.rows(sql`
        SELECT count(*) AS "count" FROM sqlite_master
        WHERE "name" IN ('SearchText', 'SearchTitle', 'SearchWords', 'SearchParts', 'SearchText_delete')`);
      if (made?.count !== 5 || !(await isCurrentIndex(db))) return rebuild();
      await mergeLoaded(async () => {});
      const off = await db.rows(sql`
        SELECT "id" FROM "RecordText" WHERE "id" NOT IN (SELECT "id" FROM "SearchText_docsize")
        UNION ALL SELECT -"id" FROM "SearchText_docsize" WHERE "id" NOT IN (SELECT "id" FROM "RecordText")`);
      const ids = off.map((row) => Number(row.id));
      await fill(ids.filter((id) => id > 0));
      const extra = ids.filter((id) => id < 0);
      if (extra.length > 0)
        await db.write(
          extra.flatMap((id) => [
            sql`DELETE FROM "SearchText" WHERE rowid = ${-id}`,
            sql`DELETE FROM "SearchTitle" WHERE rowid = ${-id}`,
          ]),
        );
    },
    matches(text, recordId) {
      return sql`${recordId} IN (SELECT rowid FROM ${tableOf(text)} WHERE ${matching(text)})`;
    },
    ids,
    found(text, { most, ranked }) {
      return sql`
        WITH held("id") AS MATERIALIZED (${ids(text)} LIMIT ${most + 1}),
          counted AS MATERIALIZED (SELECT count(*) AS "n" FROM held)
        SELECT 0 AS "id", NULL AS "rank" FROM counted WHERE "n" > ${most}
        UNION ALL SELECT "id", NULL FROM counted CROSS JOIN held WHERE "n" > ${ranked} AND "n" <= ${most}
        UNION ALL SELECT "id", "rank" FROM (${ftsRanksOfHeld(text, ranked)})`;
    },
    ranks: ftsRanks,
    async wordsBeginning(beginnings) {
      const ranges = rangesOf(beginnings);
      if (ranges.length === 0) return [];
      const near = ranges.map(
        ([from, to]) =>
          sql`SELECT "term" AS "word", "doc" AS "count" FROM "SearchWords" WHERE "term" >= ${from} AND "term" < ${to}`,
      );
      return asKnownWords(
        await db.rows(
          sql`SELECT "word", "count" FROM (${join(near, " UNION ALL ")}) ORDER BY "count" DESC LIMIT ${MOST_WORDS}`,
        ),
      );
    },
  };
}
