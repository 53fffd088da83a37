import { statSync } from "node:fs";
import { raw } from "../sql";
import type { Database } from "./database";

/** A log of up to so many bytes is left: it is written anew from its beginning. */
const LARGE = 16_000_000;

/**
 * Give back the disk that SQLite's log has grown to, as after a first load: it is copied into the database, which
 * it would be later anyway, and cut off. The copying holds up nobody; the cutting is left for the next time when
 * somebody reads or writes at that moment. Nothing to do costs a look at a file's size. Answers whether it is small now.
 *
 * @param db the connection of a syncing thread, which reads on the connection it writes on
 */
export async function shrinkLog(db: Database): Promise<boolean> {
  if (db.provider !== "sqlite") return true;
  const [main] = await db.rows(raw("PRAGMA database_list"));
  const size = () => statSync(`${main?.file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (size() <= LARGE) return true;
  await db.rows(raw("PRAGMA wal_checkpoint(PASSIVE)"));
  const [timeout] = await db.rows(raw("PRAGMA busy_timeout"));
  await db.rows(raw("PRAGMA busy_timeout = 0"));
  try {
    await db.rows(raw("PRAGMA wal_checkpoint(TRUNCATE)"));
  } finally {
    await db.rows(raw(`PRAGMA busy_timeout = ${Number(timeout?.timeout)}`));
  }
  return size() <= LARGE;
}
