import { termsOf } from "../query/terms-of";
import { type BulkInsert, list, type Sql, type SqlValue, sql } from "../sql";
import type { Database } from "./database";
import { type Comments, indexAgain, storedComments } from "./put-comments";
import { detailOf } from "./record-detail";
import { RECORD_COLUMNS, recordValues, storable } from "./record-values";
import type { StoredRecord } from "./stored-record";
import { bumpDataVersion } from "./sync-state";
import { textRows } from "./text-rows";

/**
 * Write records of one source, new and changed, in one transaction: the identity, the record and all
 * that hangs on it, the index included. Writing the same record again changes nothing but the order
 * of row ids in derived tables. A batch of 50 to 200 keeps a transaction short.
 *
 * The caller gives each path one key; where a record moved, `moveRecords` comes first. Answers the
 * row id of each key. The identity's `createdAt` stays what it was.
 */
export async function putRecords(
  db: Database,
  sourceId: string,
  batch: readonly StoredRecord[],
  now: string,
): Promise<Map<string, number>> {
  if (batch.length === 0) return new Map();
  const { ids, existing } = await idsOf(db, batch);
  const keys = batch.map(({ key }) => key);
  const comments = await storedComments(db, keys);
  const idOf = (stored: StoredRecord) => ids.get(stored.key)!;
  const rows = <T>(of: (stored: StoredRecord, id: number) => T[]) =>
    batch.flatMap((stored) => of(stored, idOf(stored)));
  const statements: (Sql | BulkInsert)[] = [];
  for (const table of ["RecordText", "RecordTerm", "Problem", "Suggestion"] as const) {
    statements.push(...deleteChildren(table, existing));
  }
  statements.push(
    {
      table: "RecordIdentity",
      columns: ["key", "sourceId", "path", "createdAt", "goneAt"],
      rows: batch.map((stored) => [stored.key, sourceId, storable(stored.record.path), now, null]),
      replaceOn: ["key"],
      keep: ["createdAt"],
    },
    {
      table: "Record",
      columns: RECORD_COLUMNS,
      rows: batch.map((stored) => recordValues(idOf(stored), sourceId, stored)),
      replaceOn: ["key"],
      keep: ["id"],
    },
    ...textRows(
      db.provider,
      batch.map((stored) => ({
        id: idOf(stored),
        record: { ...stored.record, text: storable(stored.record.text) },
        detail: storable(JSON.stringify(detailOf(stored.record, stored.secretCount))),
        comments: comments.get(stored.key)?.text ?? "",
      })),
    ),
    { table: "RecordTerm", columns: ["recordId", "field", "value"], rows: rows(termRows) },
    {
      table: "Problem",
      columns: ["recordId", "rule", "severity", "line", "message"],
      rows: rows(({ record }, id) =>
        record.problems.map(({ rule, severity, line, message }) => [
          id,
          rule,
          severity,
          line,
          storable(message),
        ]),
      ),
    },
    {
      table: "Suggestion",
      columns: ["recordId", "cardId", "line", "ordinal", "brief", "title", "form", "quoteHash"],
      rows: rows(({ record, quoteHashes }, id) =>
        record.suggestions.map(({ line, brief, title, form }, ordinal) => [
          id,
          null,
          line,
          ordinal,
          storable(brief),
          title === null ? null : storable(title),
          form,
          quoteHashes[ordinal] ?? "",
        ]),
      ),
    },
  );
  statements.push(bumpDataVersion());
  await db.write(statements);
  await indexSaidMeanwhile(db, keys, comments);
  return ids;
}

/** Somebody may have said something between the question and the writing: what was written does not hold it. */
async function indexSaidMeanwhile(
  db: Database,
  keys: readonly string[],
  before: Map<string, Comments>,
): Promise<void> {
  const now = await storedComments(db, keys);
  const missed = keys.filter((key) => (now.get(key)?.text ?? "") !== (before.get(key)?.text ?? ""));
  if (missed.length > 0) await db.transact((transaction) => indexAgain(db, transaction, missed));
}

/** Ids of the records that are there, and new ones for the rest: one writer at a time gives them out. */
async function idsOf(db: Database, batch: readonly StoredRecord[]) {
  const keys = batch.map((stored) => stored.key);
  const found = await db.rows(sql`SELECT "key", "id" FROM "Record" WHERE "key" IN (${list(keys)})`);
  const ids = new Map(found.map((row) => [String(row.key), Number(row.id)]));
  const existing = [...ids.values()];
  const fresh = keys.filter((key) => !ids.has(key));
  if (db.provider === "sqlite") {
    // AUTOINCREMENT never gives an id twice; nor do we.
    const [row] = await db.rows(
      sql`SELECT max(coalesce((SELECT "seq" FROM sqlite_sequence WHERE "name" = 'Record'), 0),
                     coalesce((SELECT max("id") FROM "Record"), 0)) AS "last"`,
    );
    fresh.forEach((key, index) => {
      ids.set(key, Number(row?.last ?? 0) + 1 + index);
    });
  } else {
    const given = await db.rows(
      sql`SELECT nextval(pg_get_serial_sequence('"Record"', 'id')) AS "id" FROM generate_series(1, ${fresh.length})`,
    );
    fresh.forEach((key, index) => {
      ids.set(key, Number(given[index]?.id));
    });
  }
  return { ids, existing };
}

function deleteChildren(
  table: "RecordText" | "RecordTerm" | "Problem" | "Suggestion",
  ids: readonly number[],
): Sql[] {
  if (ids.length === 0) return [];
  switch (table) {
    case "RecordText":
      return [sql`DELETE FROM "RecordText" WHERE "id" IN (${list(ids)})`];
    case "RecordTerm":
      return [sql`DELETE FROM "RecordTerm" WHERE "recordId" IN (${list(ids)})`];
    case "Problem":
      return [sql`DELETE FROM "Problem" WHERE "recordId" IN (${list(ids)})`];
    case "Suggestion":
      return [sql`DELETE FROM "Suggestion" WHERE "recordId" IN (${list(ids)})`];
  }
}

function termRows({ record }: StoredRecord, id: number): SqlValue[][] {
  return termsOf(record).map(({ field, value }) => [id, field, value]);
}
