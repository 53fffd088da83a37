import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isRefusal, type Refusal, refuse } from "../refusal";
import type { Database } from "./database";
import { appliedOnSqlite, migrateSqlite } from "./migrate-sqlite";
import type { OpenInput } from "./open-database";
import { planMigrations } from "./plan-migrations";
import { readMigrations } from "./read-migrations";
import { SqliteConnection } from "./sqlite-connection";
import { sqliteDatabase } from "./sqlite-database";

/** The file that a `file:` address names; relative ones from the working directory. */
export function sqliteFile(url: string): string {
  return resolve(decodeURIComponent(url.replace(/^file:(\/\/)?/, "").replace(/\?.*$/s, "")));
}

function refuseToOpen(file: string, cause: unknown): Refusal {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return refuse(
      "database-broken",
      `The file ${file} is no database, or it is damaged.`,
      "Restore it from a backup, or move it away to start with an empty one.",
    );
  }
  if (/^SQLITE_BUSY/.test(code)) {
    return refuse(
      "database-unreachable",
      `The database ${file} is held by another process.`,
      "Stop that process and try again.",
    );
  }
  if (/^(SQLITE_|E[A-Z]+$)/.test(code) || cause instanceof TypeError) {
    return refuse(
      "database-unreachable",
      `The database ${file} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}.`,
      "Make its folder writable, or name another file in DATABASE_URL.",
    );
  }
  throw cause;
}

/** Open the file, bring it up to date (a server) or see that it is (everyone else). */
export function openSqlite({ url, migrationsDir, readerPath, mode }: OpenInput): Database | Refusal {
  const file = sqliteFile(url);
  const known = readMigrations(migrationsDir, "sqlite");
  try {
    if (mode !== "server" && !existsSync(file)) {
      return refuse(
        "database-unreachable",
        `There is no database at ${file} yet.`,
        "Start Docket once: `npm start`.",
      );
    }
    if (mode === "server") mkdirSync(dirname(file), { recursive: true });
    const connection = new SqliteConnection(file, { readOnly: mode !== "server" });
    try {
      if (mode === "server") {
        const run = migrateSqlite(connection.driver, known);
        if (isRefusal(run)) return run;
      } else {
        const applied = appliedOnSqlite(connection.driver);
        const pending = isRefusal(applied) ? applied : planMigrations(known, applied);
        if (isRefusal(pending)) return pending;
        if (pending.length > 0) {
          return refuse(
            "database-older",
            `The database ${file} was last used by an older Docket.`,
            "Start this build's server once, which brings it up to date: `npm start`.",
          );
        }
      }
    } finally {
      connection.close();
    }
    return sqliteDatabase(file, {
      readerPath,
      readOnly: mode === "cli-read",
      derivesOnly: mode === "worker",
    });
  } catch (cause) {
    return refuseToOpen(file, cause);
  }
}
