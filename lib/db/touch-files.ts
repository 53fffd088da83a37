import { sql } from "../sql";
import type { Database } from "./database";

/** New stamps of files whose content is what it was: nothing else of the record is written. */
export async function touchFiles(
  db: Database,
  files: readonly { key: string; size: number; mtimeMs: number; inode: number }[],
): Promise<void> {
  if (files.length === 0) return;
  await db.write(
    files.map(
      ({ key, size, mtimeMs, inode }) =>
        sql`UPDATE "Record" SET "size" = ${size}, "mtimeMs" = ${mtimeMs}, "inode" = ${inode} WHERE "key" = ${key}`,
    ),
  );
}
