import { sql } from "../sql";
import type { Database } from "./database";
import { storable } from "./record-values";

export type SkippedFile = { path: string; reason: string; size: number; mtimeMs: number };

/** Replace the list of files of a source that are no records, with the reason why not. */
export async function putSkipped(
  db: Database,
  sourceId: string,
  files: readonly SkippedFile[],
): Promise<void> {
  await db.write([
    sql`DELETE FROM "SkippedFile" WHERE "sourceId" = ${sourceId}`,
    {
      table: "SkippedFile",
      columns: ["sourceId", "path", "reason", "size", "mtimeMs"],
      rows: files.map(({ path, reason, size, mtimeMs }) => [
        sourceId,
        storable(path),
        storable(reason),
        size,
        mtimeMs,
      ]),
      replaceOn: ["sourceId", "path"],
    },
  ]);
}

/** The list as it stands, in order of path. */
export async function storedSkipped(db: Database, sourceId: string): Promise<SkippedFile[]> {
  const rows = await db.rows(sql`
    SELECT "path", "reason", "size", "mtimeMs" FROM "SkippedFile" WHERE "sourceId" = ${sourceId} ORDER BY "path"`);
  return rows.map((row) => ({
    path: String(row.path),
    reason: String(row.reason),
    size: Number(row.size),
    mtimeMs: Number(row.mtimeMs),
  }));
}
