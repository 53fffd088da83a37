import { list, type Sql, sql } from "../sql";
import type { Database } from "./database";

export type Move = { key: string; from: string; to: string };

const CHUNK = 500;
/** No path begins so: a place to stand while others change theirs. */
const ASIDE = "\u0001aside/";

/**
 * Records that keep their identity under a new path; old permalinks lead there from now on. Also where
 * two change places, and where the path belonged to a record that is gone (that one steps aside and is
 * found by its old path).
 */
export async function moveRecords(
  db: Database,
  sourceId: string,
  moves: readonly Move[],
  at: string,
): Promise<void> {
  if (moves.length === 0) return;
  const statements: Sql[] = [];
  const keys = moves.map((move) => move.key);
  for (let from = 0; from < moves.length; from += CHUNK) {
    const paths = list(moves.slice(from, from + CHUNK).map((move) => move.to));
    const others = await db.rows(sql`
      SELECT "key", "path" FROM "RecordIdentity" WHERE "sourceId" = ${sourceId} AND "path" IN (${paths})`);
    for (const { key, path } of others) {
      if (!keys.includes(String(key))) {
        statements.push(left(sourceId, String(path), String(key), at), ...step(String(key), ASIDE + key));
      }
    }
  }
  for (const { key } of moves) statements.push(...step(key, ASIDE + key));
  for (const { key, from, to } of moves) {
    statements.push(left(sourceId, from, key, at), ...step(key, to));
  }
  await db.write(statements);
}

function step(key: string, path: string): Sql[] {
  return [
    sql`UPDATE "RecordIdentity" SET "path" = ${path} WHERE "key" = ${key}`,
    sql`UPDATE "Record" SET "path" = ${path} WHERE "key" = ${key}`,
  ];
}

function left(sourceId: string, path: string, key: string, at: string): Sql {
  return sql`INSERT INTO "RecordPath" ("sourceId", "path", "key", "leftAt") VALUES (${sourceId}, ${path}, ${key}, ${at})
    ON CONFLICT ("sourceId", "path", "key") DO UPDATE SET "leftAt" = excluded."leftAt"`;
}
