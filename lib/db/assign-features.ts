import { sql } from "../sql";
import type { Database } from "./database";
import type { StoredFeature } from "./stored-record";

const CHUNK = 200;

/** The features of a source as they stand, by id. */
export async function storedFeatures(db: Database, sourceId: string): Promise<Map<string, StoredFeature>> {
  const rows = await db.rows(sql`
    SELECT "id", "base", "folder", "slug", "title", "number" FROM "Feature" WHERE "sourceId" = ${sourceId}`);
  return new Map(
    rows.map((row) => [
      String(row.id),
      {
        id: String(row.id),
        base: String(row.base),
        folder: String(row.folder),
        slug: String(row.slug),
        title: String(row.title),
        number: row.number === null ? null : Number(row.number),
      },
    ]),
  );
}

/**
 * Give every record of a source the feature its path belongs to, where that is another one than
 * before: a new folder can tie two that were apart. Answers how many were changed.
 */
export async function assignFeatures(
  db: Database,
  sourceId: string,
  featureOf: (path: string) => string | null,
): Promise<number> {
  const rows = await db.rows(
    sql`SELECT "id", "path", "featureId" FROM "Record" WHERE "sourceId" = ${sourceId}`,
  );
  const updates = rows.flatMap((row) => {
    const featureId = featureOf(String(row.path));
    return featureId === row.featureId
      ? []
      : [sql`UPDATE "Record" SET "featureId" = ${featureId} WHERE "id" = ${row.id ?? 0}`];
  });
  for (let from = 0; from < updates.length; from += CHUNK) await db.write(updates.slice(from, from + CHUNK));
  return updates.length;
}
