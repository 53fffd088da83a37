import { postgresSettings } from "./postgres-settings";

export type SyncTurn = { release(): Promise<void> };

/** Names the lock among those of other programs in the same database. */
const LOCK_CLASS = 3625;

/**
 * Wait until no other process writes what is derived. On SQLite there is one server by its lock; on
 * PostgreSQL any number may run, and this is a session's advisory lock: the database lets it go when
 * the process ends, however it ends.
 */
export async function takeSyncTurn(url: string): Promise<SyncTurn> {
  if (url.startsWith("file:")) return { release: async () => {} };
  const { default: pg } = await import("pg");
  const client = new pg.Client({ ...postgresSettings(url), keepAlive: true });
  // A connection that is lost has lost the lock; the statements of the sync fail of themselves then.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1, hashtext(current_schema()))", [LOCK_CLASS]);
  } catch (cause) {
    await client.end();
    throw cause;
  }
  return { release: () => client.end() };
}
