import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { appendEvents } from "../db/append-events";
import { forEachDatabase } from "../db/for-each-database";
import { madeRecord } from "../db/made-record";
import { madeSource } from "../db/made-source";
import { putRecords } from "../db/put-records";
import { numberValue, sortDateOf } from "../db/record-values";
import type { StoredRecord } from "../db/stored-record";
import { textParts } from "../db/text-parts";
import { parseQuery } from "../query/language/parse-query";
import { compileQuery } from "../query/plan/compile-query";
import { evaluateQuery, type QueryableRecord } from "../query/plan/evaluate-query";
import type { PlanNode } from "../query/plan/query-plan";
import { type KeyedTurn, resolveTurns } from "../query/plan/resolve-turns";
import { type TermSource, termsOf } from "../query/terms-of";
import { type BulkInsert, sql } from "../sql";
import { compileFilter, splitText } from "./compile-filter";
import { openIndex } from "./open-index";
import { query, record } from "./random-records.spec";

const NOW = "2026-01-02T03:04:05.000Z";
const CLOCK = { nowMs: Date.parse(NOW), offsetMinutes: 90 };

type Judged = {
  state: string;
  opener: string;
  turn: string[];
  needs: string[];
  since: string;
  positions: { name: string; position: string; isStale: boolean }[];
};
type Around = {
  goneAt: string | null;
  createdAt: string | null;
  isOrphan: boolean;
  card: string;
  review: Judged | null;
  trust: string;
  /** What somebody said of it with a verdict. */
  said: string;
};

function queryable(stored: StoredRecord, around: Around): QueryableRecord {
  const { record: parsed } = stored;
  const terms: QueryableRecord["terms"] = {};
  for (const { field, value } of termsOf(parsed as TermSource))
    terms[field] = [...(terms[field] ?? []), value];
  return {
    ...parsed,
    sourceSlug: "one",
    featureSlug: stored.featureId,
    featureFolder: stored.featureId === null ? null : `001-${stored.featureId}`,
    sortDate: sortDateOf(stored),
    updatedAt: stored.updatedAt,
    ...surroundings(around),
    numberValue: numberValue(parsed.number),
    fileCount: parsed.files.length,
    testCount: parsed.tests.length,
    taskTotal: null,
    problemCount: 0,
    errorCount: 0,
    suggestionCount: 0,
    hasSecret: stored.secretCount > 0,
    terms: {
      ...terms,
      opener: around.review ? [around.review.opener] : [],
      reviewer: around.review?.positions.map(({ name }) => name) ?? [],
      position: around.review?.positions.map(({ position }) => position) ?? [],
      turn: isOpen(around.review) ? around.review.turn : [],
      needs: isOpen(around.review) ? around.review.needs : [],
    },
    parts: { ...textParts(parsed).texts, title: parsed.title, comments: around.said },
  };
}

function isOpen(review: Judged | null): review is Judged {
  return review !== null && review.state !== "closed";
}

/** What of other tables a query can ask, on the day of `CLOCK`. */
function surroundings({ goneAt, createdAt, isOrphan, card, review, trust, said }: Around): QueryableRecord {
  const isUnderReview = isOpen(review);
  return {
    goneAt,
    createdAt,
    hasComments: said !== "",
    waitingSince: isUnderReview ? review.since : null,
    isOrphan,
    isLater: card === "later",
    isOpen: card === "open" || card === "due" || isUnderReview,
    isOverdue: review?.state === "over",
    isStale: trust === "changed" || (isUnderReview && review.positions.some(({ isStale }) => isStale)),
    isUnconsented: trust === "unconsented",
  };
}

forEachDatabase((database) => {
  const records: { key: string; queryable: QueryableRecord }[] = [];
  const turns: KeyedTurn[] = [];

  beforeAll(async () => {
    await openIndex(database()).ensure();
    const made = fc.sample(record, { numRuns: 100 }).map(({ fields, feature, ...more }, index) => ({
      around: {
        goneAt: more.isGone ? NOW : null,
        createdAt: more.createdAt,
        isOrphan: !more.isLinked,
        card: more.card,
        review: more.review,
        trust: more.trust,
        said: more.said,
      },
      stored: {
        ...madeRecord(`k${String(index).padStart(3, "0")}`, {
          ...fields,
          coreHash: `k${String(index).padStart(3, "0")}`,
        }),
        featureId: feature,
        secretCount: more.secretCount,
      },
    }));
    await madeSource(
      database(),
      made.map(({ stored }) => stored),
      ["f1", "f2"].map((id) => ({ id, base: "specs", folder: `001-${id}`, slug: id, title: id, number: 1 })),
    );
    await say(made);
    // Read anew, they keep what was said of them.
    const again = made.filter((_, index) => index % 2 === 0).map(({ stored }) => stored);
    await putRecords(database(), "s", again, NOW);
    for (const { stored, around } of made) {
      await database().write([
        sql`UPDATE "Record" SET "goneAt" = ${around.goneAt} WHERE "key" = ${stored.key}`,
      ]);
      records.push({ key: stored.key, queryable: queryable(stored, around) });
      if (isOpen(around.review)) turns.push({ key: stored.key, ...around.review });
    }
    await surround(made);
  });

  let events = 0;
  /** Somebody ratifies each of which something is said, whatever it is. */
  async function say(made: readonly { stored: StoredRecord; around: Around }[]): Promise<void> {
    const actor = { kind: "person" as const, key: "name:ann lee", name: "Ann Lee", mail: null };
    const frame = { at: NOW, actor, source: "s", newId: () => `event-${++events}` };
    await database().transact(async (transaction) => {
      for (const { stored, around } of made) {
        if (around.said === "") continue;
        const bound = { core: null, file: "0".repeat(64) };
        const record = { key: stored.key, path: stored.key };
        await appendEvents(database(), transaction, frame, [
          { type: "decision-ratified", data: { record, reason: around.said, ...bound } },
        ]);
      }
    });
  }

  /** What stands of the records in other tables: their first revisions, links among them, suggestions put off. */
  async function surround(made: readonly { stored: StoredRecord; around: Around }[]): Promise<void> {
    const db = database();
    const rows = await db.rows(sql`SELECT "id", "key" FROM "Record"`);
    const ids = new Map(rows.map((row) => [String(row.key), Number(row.id)]));
    const idsWith = (is: (around: Around) => boolean) =>
      made.filter(({ around }) => is(around)).map(({ stored }) => ids.get(stored.key)!);
    const dated = made.flatMap(({ stored, around }) =>
      around.createdAt === null ? [] : [{ stored, around }],
    );
    const step = (seq: number, at: string) => ["s", seq, "A", "a@b", at, "A", "a@b", at, "commit", "[]"];
    const linked = idsWith(({ isOrphan }) => !isOrphan);
    await db.write([
      {
        table: "HistoryStep",
        columns:
          "sourceId seq authorName authorMail authoredAt committerName committerMail committedAt origin trailers".split(
            " ",
          ),
        // Each is changed once more, in a step that comes after all first ones.
        rows: [...dated.map(({ around }, seq) => step(seq + 1, around.createdAt!)), step(1000, NOW)],
      },
      {
        table: "Revision",
        columns: ["sourceId", "seq", "path", "lineage", "key", "change"],
        rows: dated.flatMap(({ stored: { key } }, seq) => [
          ["s", seq + 1, key, seq, key, "added"],
          ["s", 1000, key, seq, key, "modified"],
        ]),
      },
      {
        table: "Link",
        columns: ["fromId", "toId", "rel", "target", "evidence"],
        rows: linked.map((id, index) => [id, linked[index === 0 ? 1 : 0]!, "relates", "x", "x"]),
      },
      {
        table: "Link",
        columns: ["fromId", "toId", "rel", "target", "evidence"],
        rows: idsWith(({ isOrphan }) => isOrphan).map((id) => [id, null, "relates", "nowhere", "x"]),
      },
      {
        table: "SuggestionCard",
        columns: ["id", "sourceId", "brief", "briefKey", "createdAt", "state", "laterUntil"],
        rows: [
          ["open", "s", "b", "b", NOW, "open", null],
          ["later", "s", "c", "c", NOW, "later", "meeting"],
          ["due", "s", "d", "d", NOW, "later", "2026-01-02"],
          ["declined", "s", "e", "e", NOW, "declined", null],
        ],
      },
      {
        table: "Suggestion",
        columns: ["recordId", "cardId", "line", "ordinal", "brief", "form", "quoteHash"],
        rows: made.map(({ stored, around }) => [ids.get(stored.key)!, around.card, 1, 0, "b", "f", "q"]),
      },
      ...reviews(made),
    ]);
  }

  /** Each under review had an earlier round, which says nothing any more. */
  function reviews(made: readonly { stored: StoredRecord; around: Around }[]): BulkInsert[] {
    const judged = made.flatMap(({ stored: { key }, around: { review } }) =>
      review ? [{ key, review }] : [],
    );
    const opened = (key: string, round: number, state: string, until: string | null, by: string) => [
      ...[`${key}${round}`, "s", key, round, state, "{}", NOW, "k", by, "f", until],
    ];
    return [
      {
        table: "Review",
        columns:
          "id sourceId key round state policy openedAt openedByKey openedByName file lastCallUntil".split(
            " ",
          ),
        rows: judged.flatMap(({ key, review: { state, opener } }) => [
          opened(key, 1, "closed", null, "Zoe"),
          opened(
            key,
            2,
            state === "over" ? "last-call" : state,
            state === "over" ? "2026-01-01" : state === "last-call" ? "2026-01-02" : null,
            opener,
          ),
        ]),
      },
      {
        table: "Position",
        columns: ["reviewId", "personKey", "name", "position", "core", "file", "at"],
        rows: judged.flatMap(({ key, review: { positions } }) => [
          [`${key}1`, "z", "Zoe", "recuse", null, "f", NOW],
          ...positions.map(({ name, position, isStale }) => [
            `${key}2`,
            name,
            name,
            position,
            isStale ? "other" : key,
            "f",
            NOW,
          ]),
        ]),
      },
      {
        table: "DecisionTrust",
        columns: ["key", "sourceId", "trust", "detail"],
        rows: made.map(({ stored: { key }, around: { trust } }) => [key, "s", trust, "{}"]),
      },
    ];
  }

  const selected = async (where: PlanNode) => {
    const index = openIndex(database());
    const rows = await database().rows(
      sql`SELECT r."key" FROM "Record" r WHERE ${compileFilter(resolveTurns(where, turns), index)} ORDER BY r."key"`,
    );
    return rows.map((row) => row.key);
  };

  it("selects what the evaluator selects, on random records and random queries", async () => {
    let telling = 0;
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        const { where } = compileQuery(parseQuery(q), { clock: CLOCK, me: ["Ann Lee"] });
        const expected = records.filter((one) => evaluateQuery(where, one.queryable)).map(({ key }) => key);
        if (expected.length > 0 && expected.length < records.length / 2) telling++;
        expect(await selected(where)).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
    // Queries that find nothing, or everything, would prove nothing.
    expect(telling).toBeGreaterThan(400);
  });

  it("finds and ranks by one look into the index what its condition selects", async () => {
    const index = openIndex(database());
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        const { where } = compileQuery(parseQuery(q), { clock: CLOCK, me: [] });
        const { text: asked } = splitText(where);
        fc.pre(asked !== null);
        const rows = await database().rows(
          sql`SELECT r."id" FROM "Record" r WHERE ${index.matches(asked!, sql`r."id"`)} ORDER BY r."id"`,
        );
        const expected = rows.map((row) => Number(row.id));
        const ids = Array.from(await database().ids(index.ids(asked!)));
        expect(ids.sort((a, b) => a - b)).toEqual(expected);
        const ranks = await database().numberedIds(index.ranks(asked!, expected));
        expect([...ranks.ids].sort((a, b) => a - b)).toEqual(expected);
        expect(ranks.numbers.every(Number.isFinite)).toBe(true);

        const found = (most: number, ranked: number) =>
          database().numberedIds(index.found(asked!, { most, ranked }));
        const all = await found(expected.length, expected.length);
        expect([...all.ids].sort((a, b) => a - b)).toEqual(expected);
        const rankOf = new Map(Array.from(ranks.ids, (id, at) => [id, ranks.numbers[at]]));
        // Where the index ranks along with finding, it says what it says when it is asked for ranks.
        if (!Number.isNaN(all.numbers[0]))
          expect([...all.numbers]).toEqual(Array.from(all.ids, (id) => rankOf.get(id)));
        if (expected.length === 0) return;
        const tooMany = await found(expected.length - 1, expected.length - 1);
        expect([...tooMany.ids]).toEqual([0]);
        const unranked = await found(expected.length, 0);
        expect([...unranked.ids].sort((a, b) => a - b)).toEqual(expected);
        expect(unranked.numbers.every(Number.isNaN)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
