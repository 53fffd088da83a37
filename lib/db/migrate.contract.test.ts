import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { missingOnPostgres, missingOnSqlite } from "../../scripts/migration.mjs";
import { granted } from "../granted";
import { isRefusal } from "../refusal";
import { sql } from "../sql";
import { emptyPostgres, emptySqlite, MIGRATIONS } from "./for-each-database";
import { openDatabase } from "./open-database";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the migrations that a test may add to. */
function copiedMigrations(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "docket-migrations-"));
  folders.push(folder);
  cpSync(MIGRATIONS, folder, { recursive: true });
  change(folder);
  return folder;
}

const added = (text: string) => (folder: string) => {
  for (const kind of ["sqlite", "postgres"]) {
    mkdirSync(join(folder, kind, "9999_later"));
    writeFileSync(join(folder, kind, "9999_later", "migration.sql"), text);
  }
};

describe("the migrations", () => {
  it("give the schema on SQLite", async () => expect(await missingOnSqlite()).toBe(""));

  it("give the schema on PostgreSQL", async () => {
    const empty = await emptyPostgres();
    try {
      expect(await missingOnPostgres(empty.url)).toBe("");
    } finally {
      await empty.drop();
    }
  });

  it("sort every text by bytes on PostgreSQL", () => {
    const folder = join(MIGRATIONS, "postgres");
    for (const name of readdirSync(folder).filter((entry) => /^\d/.test(entry))) {
      const script = readFileSync(join(folder, name, "migration.sql"), "utf8");
      expect({ name, forgotten: script.match(/" TEXT(?! COLLATE "C")/g) }).toEqual({ name, forgotten: null });
    }
  });
});

describe.each(["sqlite", "postgresql"] as const)("on %s", (provider) => {
  const withEmpty = async (
    test: (
      open: (migrationsDir?: string, mode?: "server" | "worker") => ReturnType<typeof openDatabase>,
    ) => Promise<void>,
  ) => {
    const empty = provider === "sqlite" ? emptySqlite() : await emptyPostgres();
    const opened: Awaited<ReturnType<typeof openDatabase>>[] = [];
    try {
      await test(async (migrationsDir = MIGRATIONS, mode = "server") => {
        const database = await openDatabase({ url: empty.url, migrationsDir, readerPath: null, mode });
        opened.push(database);
        return database;
      });
    } finally {
      for (const database of opened) if (!isRefusal(database)) await database.close();
      await empty.drop();
    }
  };
  const applied = async (database: Awaited<ReturnType<typeof openDatabase>>) => {
    if (isRefusal(database)) throw new Error(database.sentence);
    const rows = await database.rows(
      sql`SELECT migration_name AS "name" FROM "_prisma_migrations" ORDER BY 1`,
    );
    return rows.map((row) => row.name);
  };

  it("runs each migration once, however many open the database at once", () =>
    withEmpty(async (open) => {
      const all = await Promise.all([open(), open(), open()]);
      const [first] = all;
      expect(all.some(isRefusal)).toBe(false);
      const names = await applied(first!);
      expect(new Set(names).size).toBe(names.length);
      expect(await applied(await open())).toEqual(names);
    }));

  it("runs whole scripts, in order", () =>
    withEmpty(async (open) => {
      await open();
      const script = `CREATE TABLE "later" ("id" INTEGER PRIMARY KEY);
        INSERT INTO "later" VALUES (1); INSERT INTO "later" VALUES (2); -- a comment; with a semicolon
        INSERT INTO "later" VALUES (3);`;
      const database = granted(await open(copiedMigrations(added(script))));
      expect(await database.rows(sql`SELECT count(*) AS "n" FROM "later"`)).toEqual([{ n: 3 }]);
      expect((await applied(database)).at(-1)).toBe("9999_later");
    }));

  it("leaves nothing of a migration that fails", () =>
    withEmpty(async (open) => {
      const before = await applied(await open());
      const script = 'CREATE TABLE "half" ("id" INTEGER PRIMARY KEY); INSERT INTO "nowhere" VALUES (1);';
      await expect(open(copiedMigrations(added(script)))).rejects.toThrow();
      const database = await open();
      expect(await applied(database)).toEqual(before);
      if (!isRefusal(database)) await expect(database.rows(sql`SELECT * FROM "half"`)).rejects.toThrow();
    }));

  it("refuses a database that a newer build has changed", () =>
    withEmpty(async (open) => {
      await open(copiedMigrations(added('CREATE TABLE "later" ("id" INTEGER PRIMARY KEY);')));
      expect(await open()).toMatchObject({ code: "database-newer" });
      expect(await open(MIGRATIONS, "worker")).toMatchObject({ code: "database-newer" });
    }));

  it("refuses to read a database that an older build has left, until a server has seen it", () =>
    withEmpty(async (open) => {
      await open();
      const newer = copiedMigrations(added('CREATE TABLE "later" ("id" INTEGER PRIMARY KEY);'));
      expect(await open(newer, "worker")).toMatchObject({ code: "database-older" });
    }));

  it("refuses a database whose migration is not the one this build has", () =>
    withEmpty(async (open) => {
      const database = granted(await open());
      await database.write([sql`UPDATE "_prisma_migrations" SET checksum = 'x'`]);
      expect(await open()).toMatchObject({ code: "database-broken" });
    }));
});

describe("a database that cannot be opened", () => {
  const open = (url: string, mode: "server" | "cli-read" = "server") =>
    openDatabase({ url, migrationsDir: MIGRATIONS, readerPath: null, mode });

  it("is refused with a sentence and a next step, and never with a password", async () => {
    const folder = mkdtempSync(join(tmpdir(), "docket-odd-"));
    folders.push(folder);
    writeFileSync(
      join(folder, "text.db"),
      "This is no database, but it is longer than a header is. ".repeat(20),
    );
    const foreign = new Sqlite(join(folder, "foreign.db"));
    foreign.exec("CREATE TABLE customers (id INTEGER PRIMARY KEY)");
    foreign.close();
    const answers: [string, string][] = [
      [`file:${join(folder, "text.db")}`, "database-broken"],
      [`file:${join(folder, "foreign.db")}`, "database-broken"],
      [`file:${folder}`, "database-unreachable"],
      ["file:/proc/nowhere/docket.db", "database-unreachable"],
      ["mysql://a@b/c", "database-unreachable"],
      ["postgresql://docket:hush@127.0.0.1:1/docket", "database-unreachable"],
      ["postgresql://docket:hush@nowhere.invalid/docket", "database-unreachable"],
      ["postgresql://:::", "database-unreachable"],
    ];
    for (const [url, code] of answers) {
      const answer = await open(url);
      expect({ url, answer }).toMatchObject({ url, answer: { refused: true, code } });
      if (!isRefusal(answer)) continue;
      expect(answer.sentence).toMatch(/^[A-Z].*\.$/);
      expect(answer.nextStep).not.toBe("");
      expect(answer.sentence + answer.nextStep).not.toContain("hush");
    }
    expect(await open(`file:${join(folder, "none.db")}`, "cli-read")).toMatchObject({
      code: "database-unreachable",
    });
  });
});
