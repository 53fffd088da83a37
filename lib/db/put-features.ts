import { type BulkInsert, list, type Sql, sql } from "../sql";
import type { Database } from "./database";
import { storable } from "./record-values";
import type { StoredFeature } from "./stored-record";
import { bumpDataVersion } from "./sync-state";

/**
 * The features of a source: new ones are added, known ones (by id) renamed. Do this before the records
 * that belong to them. `dropFeatures` takes away those that no record names any more.
 */
export async function putFeatures(
  db: Database,
  sourceId: string,
  features: readonly StoredFeature[],
): Promise<void> {
  if (features.length === 0) return;
  const ids = features.map(({ id }) => id);
  const statements: (Sql | BulkInsert)[] = [
    // Addresses may change hands: free them first, so that no two have one at any moment.
    sql`UPDATE "Feature" SET "slug" = '/' || "id" WHERE "sourceId" = ${sourceId} AND "id" IN (${list(ids)})`,
    {
      table: "Feature",
      columns: ["id", "sourceId", "base", "folder", "slug", "title", "number"],
      rows: features.map(({ id, base, folder, slug, title, number }) => [
        id,
        sourceId,
        storable(base),
        storable(folder),
        storable(slug),
        storable(title),
        number,
      ]),
      replaceOn: ["id"],
    },
    bumpDataVersion(),
  ];
  await db.write(statements);
}

/** The features of a source that have no record left are taken away. */
export async function dropFeatures(db: Database, sourceId: string): Promise<void> {
  await db.write([
    sql`DELETE FROM "Feature" WHERE "sourceId" = ${sourceId}
        AND NOT EXISTS (SELECT 1 FROM "Record" WHERE "featureId" = "Feature"."id")`,
  ]);
}

/** Count anew what lists of features show. Once after a sync, not once a record. */
export async function refreshFeatureCounts(db: Database, sourceId: string): Promise<void> {
  await db.write([
    sql`UPDATE "Feature" SET
          "promptCount" = coalesce("n"."prompts", 0), "decisionCount" = coalesce("n"."decisions", 0),
          "documentCount" = coalesce("n"."documents", 0), "suggestionCount" = coalesce("n"."suggestions", 0),
          "problemCount" = coalesce("n"."problems", 0), "taskDone" = coalesce("n"."done", 0),
          "taskTotal" = coalesce("n"."total", 0), "firstDate" = "n"."first", "lastDate" = "n"."last"
        FROM (SELECT "Feature"."id" AS "featureId",
                sum(CASE WHEN "kind" = 'prompt' THEN 1 ELSE 0 END) AS "prompts",
                sum(CASE WHEN "kind" = 'decision' THEN 1 ELSE 0 END) AS "decisions",
                sum(CASE WHEN "kind" = 'document' THEN 1 ELSE 0 END) AS "documents",
                sum("Record"."suggestionCount") AS "suggestions", sum("Record"."problemCount") AS "problems",
                sum("Record"."taskDone") AS "done", sum("Record"."taskTotal") AS "total",
                min(nullif("sortDate", '')) AS "first", max(nullif("sortDate", '')) AS "last"
              FROM "Feature" LEFT JOIN "Record" ON "Record"."featureId" = "Feature"."id" AND "goneAt" IS NULL
              WHERE "Feature"."sourceId" = ${sourceId} GROUP BY "Feature"."id") AS "n"
        WHERE "n"."featureId" = "Feature"."id"`,
  ]);
}
