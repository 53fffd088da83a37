import { sql } from "../sql";
import type { Database } from "./database";

/** A place where a suggestion stands, and the card it was given. Of records that are not gone. */
export type SuggestionPlace = {
  recordId: number;
  recordKey: string;
  path: string;
  ordinal: number;
  brief: string;
  title: string | null;
  cardId: string | null;
};

/** Every suggestion of a source, oldest record first, so that the brief that was first written counts. */
export async function suggestionPlaces(db: Database, sourceId: string): Promise<SuggestionPlace[]> {
  const rows = await db.rows(sql`
    SELECT "recordId", "key", "path", "ordinal", "brief", "Suggestion"."title", "cardId"
    FROM "Suggestion" JOIN "Record" ON "Record"."id" = "recordId"
    WHERE "sourceId" = ${sourceId} AND "goneAt" IS NULL ORDER BY "sortDate", "path", "ordinal"`);
  return rows.map((row) => ({
    recordId: Number(row.recordId),
    recordKey: String(row.key),
    path: String(row.path),
    ordinal: Number(row.ordinal),
    brief: String(row.brief),
    title: row.title === null ? null : String(row.title),
    cardId: row.cardId === null ? null : String(row.cardId),
  }));
}
