import { sql } from "../sql";
import type { Database } from "./database";
import { bumpDataVersion } from "./sync-state";

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
    sql`DELETE FROM "DecisionTrust" WHERE "sourceId" = ${sourceId}`,
    sql`DELETE FROM "SkippedFile" WHERE "sourceId" = ${sourceId}`,
    bumpDataVersion(),
    // The steps of plain folders (no commit, lineage 0) exist nowhere else, and stay.
    sql`DELETE FROM "Revision" WHERE "sourceId" = ${sourceId} AND "lineage" > 0`,
    sql`DELETE FROM "HistoryStep" WHERE "sourceId" = ${sourceId} AND "commit" IS NOT NULL`,
    sql`DELETE FROM "HistoryState" WHERE "sourceId" = ${sourceId}`,
  ]);
}
