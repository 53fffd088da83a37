import { randomUUID } from "node:crypto";
import type pg from "pg";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { type Applied, planMigrations } from "./plan-migrations";
import type { Migration } from "./read-migrations";

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

/** The number Prisma's CLI locks while it migrates, so that the two exclude each other. */
const LOCK = 72707369;

/** What the database has had so far; a refusal when it belongs to something else. */
export async function appliedOnPostgres(client: pg.ClientBase): Promise<Applied[] | Refusal> {
  const tables = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const names = tables.rows.map(({ name }) => name);
  if (!names.includes("_prisma_migrations")) {
    if (names.length === 0) return [];
    return refuse(
      "database-broken",
      `The database belongs to something else: it holds a table "${names[0]}" and no trace of Docket.`,
      "Name an empty database in DATABASE_URL.",
    );
  }
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return rows.map(({ name, checksum, finished }) => ({ name, checksum, finished: Boolean(finished) }));
}

/**
 * Bring a database up to date; as on SQLite, each migration with its record in one transaction, and
 * the whole under a lock, so that replicas that start together take turns.
 */
export async function migratePostgres(
  client: pg.ClientBase,
  known: readonly Migration[],
): Promise<string[] | Refusal> {
  const run: string[] = [];
  await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
  try {
    const applied = await appliedOnPostgres(client);
    const pending = isRefusal(applied) ? applied : planMigrations(known, applied);
    if (isRefusal(pending)) return pending;
    for (const migration of pending) {
      await client.query("BEGIN");
      try {
        await client.query(TABLE);
        // Without values the server takes the whole script, however many statements it has.
        await client.query(migration.sql);
        await client.query(
          `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
           VALUES ($1, $2, clock_timestamp(), $3, clock_timestamp(), 1)`,
          [randomUUID(), migration.checksum, migration.name],
        );
        await client.query("COMMIT");
      } catch (cause) {
        await client.query("ROLLBACK");
        throw cause;
      }
      run.push(migration.name);
    }
    return run;
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [LOCK]);
  }
}
