import type { Database } from "../db/database";
import { type Sql, sql } from "../sql";

/** Raise it when what the index holds of a text changes: an index of another version is rebuilt. */
const VERSION = 4;
const KEY = "search-index";

/** The version the index was completely built by; null when none, or when a rebuild was cut short. */
export async function isCurrentIndex(db: Database): Promise<boolean> {
  const [row] = await db.rows(sql`SELECT "value" FROM "Meta" WHERE "key" = ${KEY}`);
  return row?.value === String(VERSION);
}

/** The first statement of a rebuild: until the last one, no index counts as built. */
export function forgetIndexVersion(): Sql {
  return sql`DELETE FROM "Meta" WHERE "key" = ${KEY}`;
}

/** The last statement of a rebuild: the index is complete, and of this version. */
export function keepIndexVersion(): Sql {
  return sql`INSERT INTO "Meta" ("key", "value") VALUES (${KEY}, ${String(VERSION)})
    ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`;
}
