import { commitOrigin } from "../records/history/commit-origin";
import { list, sql } from "../sql";
import type { Database, Row } from "./database";
import { REVISION_COLUMNS, STEP_COLUMNS } from "./history-steps";

/** So much text goes into one transaction, while people are waiting. */
const CHUNK = { texts: 200, bytes: 1_000_000 };

/**
 * Keep what the records of a plain folder say now, where it is not what was kept last: one step for the
 * sync, one revision for each changed record, and the text, which exists nowhere else. Called twice,
 * nothing is kept twice. Answers how many records had changed.
 *
 * The texts go first, a little at a time: those of a whole source in one transaction would stand in SQLite's log,
 * and hold up a verdict, all at once. Killed in between, what is kept already is found by its hash.
 *
 * @param seq number of the step, greater than any before
 * @param at when the sync saw them
 * @param giveWay called between transactions
 */
export async function keepFolderRevisions(
  db: Database,
  sourceId: string,
  seq: number,
  at: string,
  giveWay: () => Promise<void>,
): Promise<number> {
  const rows = await db.rows(sql`
    SELECT r."id", r."size", r."key", r."path", r."sha256", r."status", r."statusRaw", r."goneAt",
           l."key" AS "known", l."blob" AS "lastBlob", l."path" AS "lastPath"
    FROM "Record" r LEFT JOIN (
      SELECT v."key", v."blob", v."path" FROM "Revision" v JOIN (
        SELECT "key", max("seq") AS "seq" FROM "Revision"
        WHERE "sourceId" = ${sourceId} AND "lineage" = 0 GROUP BY "key"
      ) m ON m."key" = v."key" AND m."seq" = v."seq"
      WHERE v."sourceId" = ${sourceId} AND v."lineage" = 0
    ) l ON l."key" = r."key"
    WHERE r."sourceId" = ${sourceId} AND (
      (r."goneAt" IS NULL AND (l."blob" IS NULL OR l."blob" <> r."sha256" OR l."path" <> r."path"))
      OR (r."goneAt" IS NOT NULL AND l."blob" IS NOT NULL))
    ORDER BY r."path"`);
  if (rows.length === 0) return 0;
  for (const ids of textBatches(rows)) {
    await db.write([
      sql`INSERT INTO "RevisionText" ("hash", "text")
          SELECT r."sha256", t."text" FROM "Record" r JOIN "RecordText" t ON t."id" = r."id"
          WHERE r."id" IN (${list(ids)}) ON CONFLICT ("hash") DO NOTHING`,
    ]);
    await giveWay();
  }
  const added = rows.filter((row) => row.known === null).length;
  await db.write([
    {
      table: "HistoryStep",
      columns: STEP_COLUMNS,
      rows: [[sourceId, seq, null, "", "", at, "", "", at, null, null, commitOrigin(added, false), "[]"]],
    },
    { table: "Revision", columns: REVISION_COLUMNS, rows: rows.map((row) => revision(sourceId, seq, row)) },
  ]);
  return rows.length;
}

/** Ids of the records whose texts are to be kept. */
function* textBatches(rows: readonly Row[]): Generator<number[]> {
  let ids: number[] = [];
  let bytes = 0;
  for (const { id, size, goneAt } of rows) {
    if (goneAt !== null) continue;
    if (ids.length >= CHUNK.texts || (ids.length > 0 && bytes + Number(size) > CHUNK.bytes)) {
      yield ids;
      ids = [];
      bytes = 0;
    }
    ids.push(Number(id));
    bytes += Number(size);
  }
  if (ids.length > 0) yield ids;
}

function revision(sourceId: string, seq: number, row: Row) {
  const { key, path, sha256, status, statusRaw, lastPath } = row as Record<string, string | null>;
  if (row.goneAt !== null) return [sourceId, seq, path!, 0, key!, "deleted", null, null, null, null];
  const isNew = row.lastBlob === null;
  const hasMoved = !isNew && lastPath !== path;
  const change = isNew ? "added" : hasMoved ? "renamed" : "modified";
  return [sourceId, seq, path!, 0, key!, change, hasMoved ? lastPath! : null, sha256!, status!, statusRaw!];
}
