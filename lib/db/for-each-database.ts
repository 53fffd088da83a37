import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { granted } from "../granted";
import type { Database } from "./database";
import { openDatabase } from "./open-database";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export const MIGRATIONS = new URL("../../prisma/migrations", import.meta.url).pathname;

/** An empty PostgreSQL database on the tests' server, and how to drop it. */
export async function emptyPostgres(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject("postgresUrl");
  const name = `t_${crypto.randomUUID().replaceAll("-", "")}`;
  const admin = async (statement: string) => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => admin(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** An empty folder for an SQLite file, and how to remove it. */
export function emptySqlite(): { url: string; drop(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "docket-sqlite-"));
  return {
    url: `file:${join(folder, "docket.db")}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * The contract suite: the same claims about SQLite and about a real PostgreSQL. `suite` is handed a
 * function that gives the migrated database, opened once before its first test.
 */
export function forEachDatabase(suite: (database: () => Database) => void): void {
  describe.each(["sqlite", "postgresql"] as const)("on %s", (provider) => {
    let database: Database | null = null;
    let drop: (() => Promise<void>) | null = null;
    beforeAll(async () => {
      const empty = provider === "sqlite" ? emptySqlite() : await emptyPostgres();
      drop = empty.drop;
      const opened = granted(
        await openDatabase({
          url: empty.url,
          migrationsDir: MIGRATIONS,
          readerPath: null,
          mode: "server",
        }),
      );
      database = opened;
    });
    afterAll(async () => {
      await database?.close();
      await drop?.();
    });
    suite(() => {
      if (!database) throw new Error("The database is not open yet.");
      return database;
    });
  });
}
