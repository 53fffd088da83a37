import { randomUUID } from "node:crypto";
import type Sqlite from "better-sqlite3";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { type Applied, planMigrations } from "./plan-migrations";
import type { Migration } from "./read-migrations";

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const exists = (driver: Sqlite.Database, table: string) =>
  driver.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined;

/** What the database has had so far; a refusal when it belongs to something else. */
export function appliedOnSqlite(driver: Sqlite.Database): Applied[] | Refusal {
  if (!exists(driver, "_prisma_migrations")) {
    const foreign = driver
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' LIMIT 1")
      .get() as { name: string } | undefined;
    if (!foreign) return [];
    return refuse(
      "database-broken",
      `The file is a database of something else: it holds a table "${foreign.name}" and no trace of Docket.`,
      "Name another file in DATABASE_URL.",
    );
  }
  const rows = driver
    .prepare(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations"
       WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
    )
    .all() as { name: string; checksum: string; finished: number }[];
  return rows.map(({ name, checksum, finished }) => ({ name, checksum, finished: finished === 1 }));
}

/**
 * Bring a file up to date. Each migration runs whole, in one transaction with its own record, under
 * the file's write lock: two processes that start together do not both run it, and a kill leaves
 * either all of it or nothing. Answers the names that were run.
 */
export function migrateSqlite(driver: Sqlite.Database, known: readonly Migration[]): string[] | Refusal {
  const run: string[] = [];
  // Rebuilding a table drops the old one; with foreign keys on, its children would go with it. The
  // setting cannot change inside a transaction.
  driver.pragma("foreign_keys = OFF");
  try {
    for (;;) {
      driver.exec("BEGIN IMMEDIATE");
      const applied = appliedOnSqlite(driver);
      const pending = isRefusal(applied) ? applied : planMigrations(known, applied);
      if (isRefusal(pending)) {
        driver.exec("ROLLBACK");
        return pending;
      }
      const next = pending[0];
      if (!next) {
        driver.exec("COMMIT");
        return run;
      }
      driver.exec(TABLE);
      driver.exec(next.sql);
      if ((driver.pragma("foreign_key_check") as unknown[]).length > 0) {
        throw new Error(`The migration ${next.name} would leave references to rows that are gone.`);
      }
      const now = Date.now();
      driver
        .prepare(
          `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
           VALUES (?, ?, ?, ?, ?, 1)`,
        )
        .run(randomUUID(), next.checksum, now, next.name, now);
      driver.exec("COMMIT");
      run.push(next.name);
    }
  } finally {
    if (driver.inTransaction) driver.exec("ROLLBACK");
    driver.pragma("foreign_keys = ON");
  }
}
