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
