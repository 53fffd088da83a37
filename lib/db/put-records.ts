import { type BulkInsert, list, type Sql, type SqlValue, sql } from "../sql";
import { CHILD_TABLES, type ChildTable, childRows, isSameRows } from "./child-rows";
import type { Database, Row } from "./database";
import { type Comments, indexAgain, storedComments } from "./put-comments";
import { detailOf } from "./record-detail";
import { RECORD_COLUMNS, recordValues, storable } from "./record-values";
import { type StandingRecord, standingRecords } from "./standing-records";
import type { StoredRecord } from "./stored-record";
import { bumpDataVersion } from "./sync-state";
import { textRows } from "./text-rows";

/**
 * Write records of one source, new and changed, in one transaction: the identity, the record and all
 * that hangs on it, the index included. Only what differs from what stands there is written: the same record again
 * writes nothing. A batch of 50 to 200 keeps a transaction short.
 *
 * The caller gives each path one key; where a record moved, `moveRecords` comes first. Answers the
 * row id of each key, and whether anything was written. The identity's `createdAt` stays what it was.
 */
export async function putRecords(
  db: Database,
  sourceId: string,
  batch: readonly StoredRecord[],
  now: string,
): Promise<{ ids: Map<string, number>; hasWritten: boolean }> {
  if (batch.length === 0) return { ids: new Map(), hasWritten: false };
  const keys = batch.map(({ key }) => key);
  const standing = await standingRecords(db, keys);
  const ids = await idsOf(db, keys, standing);
  const comments = await storedComments(db, keys);
  const rows = batch.map((stored) => {
    const id = ids.get(stored.key)!;
    const before = standing.get(stored.key);
    return { id, stored, before, values: recordValues(id, sourceId, stored, before) };
  });
  const differing = rows.filter(({ values, before }) => !before || !isSameRecord(before.record, values));
  const statements = [
    {
      table: "RecordIdentity",
      columns: ["key", "sourceId", "path", "createdAt", "goneAt"],
      rows: differing.map(({ stored }) => [stored.key, sourceId, storable(stored.record.path), now, null]),
      replaceOn: ["key"],
      keep: ["createdAt"],
    },
    {
      table: "Record",
      columns: RECORD_COLUMNS,
      rows: differing.map(({ values }) => values),
      replaceOn: ["key"],
      keep: ["id"],
    },
    ...textRows(
      db.provider,
      rows.map(({ id, stored, before }) => ({
        id,
        record: {
          ...stored.record,
          title: storable(stored.record.title),
          text: storable(stored.record.text),
        },
        detail: storable(JSON.stringify(detailOf(stored.record, stored.secretCount))),
        comments: comments.get(stored.key)?.text ?? "",
        standing: before?.text ? { text: before.text, title: String(before.record.title) } : null,
      })),
    ),
    ...childStatements(rows),
  ].filter((statement) => !("rows" in statement) || statement.rows.length > 0);
  if (statements.length === 0) return { ids, hasWritten: false };
  await db.write([...statements, bumpDataVersion()]);
  await indexSaidMeanwhile(db, keys, comments);
  return { ids, hasWritten: true };
}

function isSameRecord(before: Row, values: readonly SqlValue[]): boolean {
  return (
    before.identityPath === before.path &&
    before.identitySource === before.sourceId &&
    before.identityGoneAt === null &&
    RECORD_COLUMNS.every((column, index) => before[column] === values[index])
  );
}

/** Of each table, the rows of the records of which they differ. */
function childStatements(
  rows: readonly { id: number; stored: StoredRecord; before: StandingRecord | undefined }[],
): (Sql | BulkInsert)[] {
  const children = rows.map(({ id, stored, before }) => ({ id, before, now: childRows(stored, !before) }));
  return (Object.keys(CHILD_TABLES) as ChildTable[]).flatMap((table) => {
    const { columns, drop } = CHILD_TABLES[table];
    const differing = children.filter(
      ({ before, now }) => !isSameRows(before?.children[table] ?? [], now[table]),
    );
    const replaced = differing.filter(({ before }) => before).map(({ id }) => id);
    return [
      ...(replaced.length > 0 ? [drop(list(replaced))] : []),
      {
        table,
        columns: ["recordId", ...columns],
        rows: differing.flatMap(({ id, now }) => now[table].map((values) => [id, ...values])),
      },
    ];
  });
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
async function idsOf(
  db: Database,
  keys: readonly string[],
  standing: ReadonlyMap<string, StandingRecord>,
): Promise<Map<string, number>> {
  const ids = new Map([...standing].map(([key, { record }]) => [key, Number(record.id)]));
  const fresh = keys.filter((key) => !ids.has(key));
  if (fresh.length === 0) return ids;
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
  return ids;
}
