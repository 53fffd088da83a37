import { list, sql } from "../sql";
import { bumpVersion } from "./bump-version";
import type { Database } from "./database";

/** A decision's trust; `detail` is JSON of what it rests on. */
export type StoredTrust = { key: string; trust: string; detail: string };

/**
 * Store the trust of a source's decisions, writing only what differs.
 *
 * @param keys those that were looked at; null: all, so that what is not among `trusts` goes
 */
export async function putTrust(
  db: Database,
  sourceId: string,
  trusts: readonly StoredTrust[],
  keys: readonly string[] | null,
): Promise<boolean> {
  const rows = await db.rows(
    sql`SELECT "key", "trust", "detail" FROM "DecisionTrust" WHERE "sourceId" = ${sourceId}`,
  );
  const before = new Map(rows.map((row) => [String(row.key), `${row.trust}\n${row.detail}`]));
  const changed = trusts.filter(({ key, trust, detail }) => before.get(key) !== `${trust}\n${detail}`);
  const now = new Set(trusts.map(({ key }) => key));
  const looked = keys === null ? [...before.keys()] : keys.filter((key) => before.has(key));
  const gone = looked.filter((key) => !now.has(key)).slice(0, 30_000);
  if (changed.length === 0 && gone.length === 0) return false;
  await db.write([
    ...(gone.length > 0 ? [sql`DELETE FROM "DecisionTrust" WHERE "key" IN (${list(gone)})`] : []),
    {
      table: "DecisionTrust",
      columns: ["key", "sourceId", "trust", "detail"],
      rows: changed.map(({ key, trust, detail }) => [key, sourceId, trust, detail]),
      replaceOn: ["key"],
    },
    bumpVersion("trustVersion"),
  ]);
  return true;
}
