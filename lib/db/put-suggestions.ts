import { type BulkInsert, type Sql, sql } from "../sql";
import type { Database } from "./database";
import { storable } from "./record-values";
import type { StoredCard } from "./stored-record";

/**
 * The cards of a source and where each was said. A card that is known keeps what people decided of it
 * (state, reason); occurrences that no card names belong to none.
 */
export async function putSuggestions(
  db: Database,
  sourceId: string,
  cards: readonly StoredCard[],
): Promise<void> {
  const statements: (Sql | BulkInsert)[] = [
    sql`UPDATE "Suggestion" SET "cardId" = NULL
        WHERE "cardId" IS NOT NULL AND "recordId" IN (SELECT "id" FROM "Record" WHERE "sourceId" = ${sourceId})`,
    {
      table: "SuggestionCard",
      columns: ["id", "sourceId", "featureKey", "brief", "briefKey", "slug", "createdAt"],
      rows: cards.map(({ id, featureKey, brief, briefKey, slug, createdAt }) => [
        id,
        sourceId,
        featureKey,
        storable(brief),
        storable(briefKey),
        slug,
        createdAt,
      ]),
      replaceOn: ["id"],
      keep: ["brief", "createdAt", "sourceId"],
    },
    ...cards.flatMap(({ id, occurrences }) =>
      occurrences.map(
        ({ recordId, ordinal }) =>
          sql`UPDATE "Suggestion" SET "cardId" = ${id} WHERE "recordId" = ${recordId} AND "ordinal" = ${ordinal}`,
      ),
    ),
  ];
  await db.write(statements);
}

/** The cards of a source as they stand, to be recognised again by the next sync. */
export async function knownCards(
  db: Database,
  sourceId: string,
): Promise<{ id: string; featureKey: string | null; briefKey: string; slug: string | null }[]> {
  const rows = await db.rows(sql`
    SELECT "id", "featureKey", "briefKey", "slug" FROM "SuggestionCard" WHERE "sourceId" = ${sourceId} ORDER BY "id"`);
  return rows.map((row) => ({
    id: String(row.id),
    featureKey: row.featureKey === null ? null : String(row.featureKey),
    briefKey: String(row.briefKey),
    slug: row.slug === null ? null : String(row.slug),
  }));
}
