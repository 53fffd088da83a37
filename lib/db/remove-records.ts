import { sql } from "../sql";
import type { Database } from "./database";

/**
 * Everything that was derived from a source, as when it is removed or read anew. Identities, and what
 * people said, stay.
 */
export async function removeRecords(db: Database, sourceId: string): Promise<void> {
  await db.write([
    sql`UPDATE "Suggestion" SET "cardId" = NULL WHERE "recordId" IN (SELECT "id" FROM "Record" WHERE "sourceId" = ${sourceId})`,
    sql`DELETE FROM "RecordText" WHERE "id" IN (SELECT "id" FROM "Record" WHERE "sourceId" = ${sourceId})`,
    sql`DELETE FROM "Record" WHERE "sourceId" = ${sourceId}`,
    sql`DELETE FROM "Feature" WHERE "sourceId" = ${sourceId}`,
    sql`DELETE FROM "SkippedFile" WHERE "sourceId" = ${sourceId}`,
  ]);
}
