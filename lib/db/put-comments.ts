import { TEXT_PARTS } from "../query/plan-columns";
import { gramsOf } from "../query/text/grams";
import { type PartTexts, textVector } from "../query/text/index-parts";
import { maskText } from "../records/showing/mask-secrets";
import { wordsSaid } from "../reviews/words-said";
import { join, list, raw, type Sql, sql } from "../sql";
import { bumpVersion } from "./bump-version";
import type { Database, Transaction } from "./database";
import { storable } from "./record-values";

/** Of a record of which more was said than this, what was said last is found. UTF-16 units. */
const MOST_TEXT = 200_000;
/** So many records at a time. */
const CHUNK = 200;
/** Raise it when other words of an event count as said: what is kept is then made anew. */
const VERSION = "1";

type Where = Pick<Database, "provider">;

/** What was said of a record as it is searched; of most records nothing. */
export type Comments = { text: string; grams: string };

/**
 * What was said of records, as the index holds it, by their keys; records nobody spoke of have no entry.
 */
export async function storedComments(
  db: Pick<Transaction, "rows">,
  keys: readonly string[],
): Promise<Map<string, Comments>> {
  if (keys.length === 0) return new Map();
  const rows = await db.rows(
    sql`SELECT "key", "text", "grams" FROM "CommentText" WHERE "key" IN (${list(keys)})`,
  );
  return new Map(
    rows.map(({ key, text, grams }) => [String(key), { text: String(text), grams: String(grams) }]),
  );
}

/**
 * Make anew what was said of these records: in reviews and verdicts of their own, and in verdicts on the
 * suggestions that stand in them. In the transaction of whoever said it, the index included; what is the
 * same already costs two questions.
 *
 * @param isIndexed false: the index is made anew after this
 */
export async function refreshComments(
  db: Where,
  transaction: Transaction,
  keys: readonly string[],
  isIndexed = true,
): Promise<boolean> {
  let hasChanged = false;
  for (let at = 0; at < keys.length; at += CHUNK) {
    const some = keys.slice(at, at + CHUNK);
    const [said, before] = [await saidOf(transaction, some), await storedComments(transaction, some)];
    const changed = some.filter((key) => (said.get(key) ?? "") !== (before.get(key)?.text ?? ""));
    for (const key of changed) await transaction.run(put(key, said.get(key) ?? ""));
    if (changed.length === 0) continue;
    hasChanged = true;
    await transaction.run(bumpCommentsVersion());
    if (isIndexed) await indexAgain(db, transaction, changed);
  }
  return hasChanged;
}

/** Keys of the records in which a suggestion of these cards stands. */
export async function keysOfCards(
  transaction: Pick<Transaction, "rows">,
  cards: readonly string[],
): Promise<string[]> {
  if (cards.length === 0) return [];
  const rows = await transaction.rows(sql`
    SELECT DISTINCT r."key" FROM "Suggestion" g JOIN "Record" r ON r."id" = g."recordId"
    WHERE g."cardId" IN (${list(cards)})`);
  return rows.map(({ key }) => String(key));
}

/** After a sync: suggestions may stand in other records than before, with what was said of them. */
export async function refreshSourceComments(db: Database, sourceId: string): Promise<void> {
  const rows = await db.rows(sql`
    SELECT DISTINCT r."key" FROM "LedgerEvent" e JOIN "Suggestion" g ON g."cardId" = e."cardId"
      JOIN "Record" r ON r."id" = g."recordId" WHERE r."sourceId" = ${sourceId}
    UNION SELECT c."key" FROM "CommentText" c JOIN "Record" r ON r."key" = c."key"
      WHERE r."sourceId" = ${sourceId} AND r."kind" <> 'decision'`);
  const keys = rows.map(({ key }) => String(key));
  if (keys.length > 0) await db.transact((transaction) => refreshComments(db, transaction, keys));
}

/** Make all of it anew from the ledger, in short transactions; the index is not told. Answers whether it wrote. */
export async function rebuildComments(db: Database): Promise<boolean> {
  const rows = await db.rows(sql`
    SELECT e."recordKey" AS "key" FROM "LedgerEvent" e WHERE e."recordKey" IS NOT NULL
    UNION SELECT r."key" FROM "LedgerEvent" e JOIN "Suggestion" g ON g."cardId" = e."cardId"
      JOIN "Record" r ON r."id" = g."recordId"
    UNION SELECT "key" FROM "CommentText"`);
  const keys = rows.map(({ key }) => String(key));
  let hasChanged = false;
  for (let at = 0; at < keys.length; at += CHUNK) {
    const some = keys.slice(at, at + CHUNK);
    const wrote = await db.transact((transaction) => refreshComments(db, transaction, some, false));
    hasChanged ||= wrote;
  }
  await db.write([
    sql`INSERT INTO "Meta" ("key", "value") VALUES ('comments', ${VERSION})
        ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`,
  ]);
  return hasChanged;
}

/** Make it anew where another version did, or none. Answers whether it wrote: the index is to be rebuilt then. */
export async function ensureComments(db: Database): Promise<boolean> {
  const [row] = await db.rows(sql`SELECT "value" FROM "Meta" WHERE "key" = 'comments'`);
  return row?.value === VERSION ? false : rebuildComments(db);
}

/** Texts that were searched for are kept as long as this number stays (lib/queries/lists/match-mask.ts). */
function bumpCommentsVersion(): Sql {
  return bumpVersion("commentsVersion");
}

function put(key: string, text: string): Sql {
  if (text === "") return sql`DELETE FROM "CommentText" WHERE "key" = ${key}`;
  return sql`INSERT INTO "CommentText" ("key", "text", "grams")
    SELECT i."key", ${text}, ${gramsOf(text)} FROM "RecordIdentity" i WHERE i."key" = ${key}
    ON CONFLICT ("key") DO UPDATE SET "text" = excluded."text", "grams" = excluded."grams"`;
}

/** By key, in the order of the ledger, secrets masked as in the records' own text. */
async function saidOf(
  transaction: Pick<Transaction, "rows">,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const rows = await transaction.rows(sql`
    SELECT e."recordKey" AS "key", e."seq", e."data" FROM "LedgerEvent" e WHERE e."recordKey" IN (${list(keys)})
    UNION SELECT r."key", e."seq", e."data" FROM "Record" r JOIN "Suggestion" g ON g."recordId" = r."id"
      JOIN "LedgerEvent" e ON e."cardId" = g."cardId" WHERE r."key" IN (${list(keys)})
    ORDER BY "key", "seq"`);
  const all = new Map<string, string[]>();
  for (const { key, data } of rows) {
    const own = all.get(String(key)) ?? [];
    all.set(String(key), own);
    own.push(...wordsSaid({ data: JSON.parse(String(data)) as Record<string, unknown> }));
  }
  return new Map([...all].map(([key, words]) => [key, asText(words)]));
}

function asText(words: readonly string[]): string {
  let length = 0;
  const last: string[] = [];
  for (const said of words.toReversed()) {
    length += said.length + 2;
    if (length > MOST_TEXT) break;
    last.unshift(said);
  }
  return maskText(storable(last.join("\n\n")));
}

/** Give the index the new words of records that it has. Its tables are made by lib/search. */
export async function indexAgain(
  db: Where,
  transaction: Transaction,
  keys: readonly string[],
): Promise<void> {
  const rows = await transaction.rows(sql`
    SELECT t."id" FROM "Record" r JOIN "RecordText" t ON t."id" = r."id" WHERE r."key" IN (${list(keys)})`);
  if (rows.length === 0) return;
  const ids = list(rows.map(({ id }) => Number(id)));
  const columns = join(
    TEXT_PARTS.map((part) => raw(`"${part}"`)),
    ", ",
  );
  if (db.provider === "sqlite") {
    await transaction.run(sql`INSERT OR REPLACE INTO "SearchText"(rowid, ${columns})
      SELECT "id", ${columns} FROM "SearchParts" WHERE "id" IN (${ids})`);
    return;
  }
  for (const row of await transaction.rows(sql`SELECT * FROM "SearchParts" WHERE "id" IN (${ids})`)) {
    const parts = Object.fromEntries(TEXT_PARTS.map((part) => [part, String(row[part] ?? "")])) as PartTexts;
    await transaction.run(sql`
      INSERT INTO "SearchText" ("id", "vector") VALUES (${Number(row.id)}, ${textVector(parts)}::tsvector)
      ON CONFLICT ("id") DO UPDATE SET "vector" = excluded."vector"`);
  }
}
