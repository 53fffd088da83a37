import { sql } from "../sql";
import type { Database } from "./database";

const CHUNK = 200;

/**
 * Give each file's life to its record: the one at its path now, else one that is gone from there, else
 * one that was there once. A record may get several lives, where git saw no rename but its text told
 * that it moved. Lives whose record is not known keep none. Only what changes is written.
 *
 * @param holders whose each path is, as the log ends
 */
export async function attachLineages(
  db: Database,
  sourceId: string,
  holders: ReadonlyMap<string, number>,
  giveWay: () => Promise<void>,
): Promise<void> {
  const [now, before, attached] = await Promise.all([
    db.rows(sql`SELECT "path", "key", "goneAt" FROM "RecordIdentity" WHERE "sourceId" = ${sourceId}`),
    db.rows(
      sql`SELECT "path", "key" FROM "RecordPath" WHERE "sourceId" = ${sourceId} ORDER BY "leftAt" DESC`,
    ),
    db.rows(
      sql`SELECT "lineage", min("key") AS "key", count(*) - count("key") AS "missing" FROM "Revision"
          WHERE "sourceId" = ${sourceId} AND "lineage" > 0 GROUP BY "lineage"`,
    ),
  ]);
  const keyOf = new Map<number, string>();
  // From the surest to the least: the first key a life is offered is the one it keeps.
  const offers = [
    ...now.filter((row) => row.goneAt === null),
    ...now.filter((row) => row.goneAt !== null),
    ...before,
  ];
  for (const { path, key } of offers) {
    const lineage = holders.get(String(path));
    if (lineage !== undefined && !keyOf.has(lineage)) keyOf.set(lineage, String(key));
  }
  const statements = attached.flatMap((row) => {
    const lineage = Number(row.lineage);
    const key = keyOf.get(lineage) ?? null;
    const isAttached = key === row.key && (key === null || Number(row.missing) === 0);
    return isAttached
      ? []
      : [sql`UPDATE "Revision" SET "key" = ${key} WHERE "sourceId" = ${sourceId} AND "lineage" = ${lineage}`];
  });
  for (let from = 0; from < statements.length; from += CHUNK) {
    await db.write(statements.slice(from, from + CHUNK));
    await giveWay();
  }
}
