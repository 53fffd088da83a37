import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../db/database";
import { emptySqlite, MIGRATIONS } from "../db/for-each-database";
import { openDatabase } from "../db/open-database";
import { granted } from "../granted";
import type { TextPredicate } from "../query/plan/query-plan";
import { raw, sql } from "../sql";
import { openIndex } from "./open-index";
import type { TextCondition } from "./search-index";

const empty = emptySqlite();
let db: Database;

beforeAll(async () => {
  db = granted(
    await openDatabase({ url: empty.url, migrationsDir: MIGRATIONS, readerPath: null, mode: "server" }),
  );
  await openIndex(db).ensure();
});

afterAll(async () => {
  await db?.close();
  await empty.drop();
});

it("leaves nothing of thousands of neighbours that were removed, and finds all others", async () => {
  const index = openIndex(db);
  const harbour: TextPredicate = {
    type: "text",
    tokens: ["harbour"],
    prefix: false,
    grams: false,
    parts: [],
  };
  // Fewer than a tenth are removed: by itself FTS5 would keep the segment as it is.
  await db.write([
    sql`INSERT INTO "SearchText"(rowid, title) WITH RECURSIVE n("id") AS (SELECT 1 UNION ALL SELECT "id" + 1 FROM n WHERE "id" < 40000)
      SELECT "id", 'harbour' FROM n`,
    sql`DELETE FROM "SearchText" WHERE rowid BETWEEN 20001 AND 23500`,
  ]);
  const removedPages = async () => {
    const rows = await db.rows(
      raw(`SELECT count(*) AS "n" FROM "SearchText_data" WHERE "id" >= 9007199254740992`),
    );
    return Number(rows[0]?.n);
  };
  expect(await removedPages()).toBeGreaterThan(2);
  let pauses = 0;
  await index.tidy(async () => {
    pauses++;
  });
  expect(await removedPages()).toBe(0);
  expect(pauses).toBeGreaterThan(0);
  const found = await db.ids(index.ids(harbour));
  expect(found.length).toBe(36_500);
  expect(found.some((id) => id > 20_000 && id <= 23_500)).toBe(false);
  // As before: a segment of which a little is gone is not written anew with every text that changes.
  const [share] = await db.rows(raw(`SELECT "v" FROM "SearchText_config" WHERE "k" = 'deletemerge'`));
  expect(share?.v).toBe(10);
  await index.tidy(async () => {
    throw new Error("There is nothing left to do.");
  });
});

it("ranks no title that is no match, however a common word is joined", async () => {
  const text = (...tokens: string[]): TextPredicate => ({
    type: "text",
    tokens,
    prefix: false,
    grams: false,
    parts: [],
  });
  // Nearly all rows hold the word, so titles alone rank it where it may be left out.
  await db.write([sql`INSERT INTO "SearchTitle"(rowid, title) VALUES (1, 'harbour')`]);
  const apart: TextCondition = { type: "or", children: [text("harbour")] };
  const found = await db.numberedIds(
    openIndex(db).found(
      { type: "and", children: [apart, text("harbour", "harbour")] },
      { most: 10, ranked: 10 },
    ),
  );
  expect([...found.ids]).toEqual([]);
});

it("looks for ranks only where few were counted: the count stands first in the join with the index", async () => {
  const index = openIndex(db);
  const word: TextPredicate = { type: "text", tokens: ["harbour"], prefix: false, grams: false, parts: [] };
  for (const condition of [word, { ...word, parts: ["title"] } satisfies TextPredicate]) {
    const { text, values } = index.found(condition, { most: 10, ranked: 5 });
    const plan = await db.rows({ text: [`EXPLAIN QUERY PLAN ${text[0]}`, ...text.slice(1)], values });
    const steps = plan.map(({ detail }) => String(detail)).filter((detail) => detail.startsWith("SCAN "));
    const [counting, ranking, ...others] = steps.flatMap((step, at) =>
      step.startsWith("SCAN Search") ? [at] : [],
    );
    expect([counting, others], steps.join("; ")).toEqual([0, []]);
    expect(steps[(ranking ?? 0) - 1]).toBe("SCAN counted");
  }
});
