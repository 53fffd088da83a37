import { existsSync } from "node:fs";
import { isRefusal, type Refusal, refuse } from "../refusal";
import type { Database } from "./database";
import { appliedOnSqlite, migrateSqlite } from "./migrate-sqlite";
import type { OpenInput } from "./open-database";
import { planMigrations } from "./plan-migrations";
import { readMigrations } from "./read-migrations";
import { refuseToOpen } from "./refuse-to-open";
import { SqliteConnection } from "./sqlite-connection";
import { sqliteDatabase } from "./sqlite-database";
import { makeFolderOf, sqliteFile } from "./sqlite-file";

/** Open the file, bring it up to date (a server) or see that it is (everyone else). */
export async function openSqlite({
  url,
  migrationsDir,
  readerPath,
  mode,
}: OpenInput): Promise<Database | Refusal> {
  const file = sqliteFile(url);
  const known = readMigrations(migrationsDir, "sqlite");
  try {
    if (mode !== "server" && !existsSync(file)) {
      return refuse(
        "database-unreachable",
        `There is no database at ${file} yet.`,
        "Start Docket once with `npm start`, or read a folder in with `docket sync <folder>`.",
      );
    }
    if (mode === "server") makeFolderOf(file);
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
      prismaFor: mode === "worker" ? null : (await import("./prisma-for-sqlite")).prismaForSqlite,
    });
  } catch (cause) {
    return refuseToOpen(file, cause);
  }
}
