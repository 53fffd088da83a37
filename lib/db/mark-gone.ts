import { list, sql } from "../sql";
import type { Database } from "./database";
import { bumpDataVersion } from "./sync-state";

const CHUNK = 500;

/** Records whose file is not there any more: they stay as history, with everything said about them. */
export async function markGone(db: Database, keys: readonly string[], at: string): Promise<void> {
  const statements = [];
  for (let from = 0; from < keys.length; from += CHUNK) {
    const some = keys.slice(from, from + CHUNK);
    statements.push(
      sql`UPDATE "RecordIdentity" SET "goneAt" = ${at} WHERE "goneAt" IS NULL AND "key" IN (${list(some)})`,
      sql`UPDATE "Record" SET "goneAt" = ${at} WHERE "goneAt" IS NULL AND "key" IN (${list(some)})`,
    );
  }
  if (statements.length > 0) await db.write([...statements, bumpDataVersion()]);
}
