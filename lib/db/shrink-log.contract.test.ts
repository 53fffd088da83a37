import { statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { granted } from "../granted";
import { raw } from "../sql";
import type { Database } from "./database";
import { emptySqlite, forEachDatabase, MIGRATIONS } from "./for-each-database";
import { openDatabase } from "./open-database";
import { shrinkLog } from "./shrink-log";

const empty = emptySqlite();
const file = empty.url.slice("file:".length);
const logSize = () => statSync(`${file}-wal`).size;
let server: Database;
let db: Database;

beforeAll(async () => {
  const input = { url: empty.url, migrationsDir: MIGRATIONS, readerPath: null };
  server = granted(await openDatabase({ ...input, mode: "server" }));
  db = granted(await openDatabase({ ...input, mode: "worker" }));
});

afterAll(async () => {
  await db?.close();
  await server?.close();
  await empty.drop();
});

const grow = (hash: string) =>
  db.write([raw(`INSERT INTO "RevisionText" ("hash", "text") VALUES ('${hash}', hex(zeroblob(15000000)))`)]);

it("gives back the disk of a log that a load has made, and loses nothing of it", async () => {
  await grow("a");
  expect(logSize()).toBeGreaterThan(30_000_000);
  expect(await shrinkLog(db)).toBe(true);
  expect(logSize()).toBe(0);
  expect(await db.rows(raw('SELECT length("text") AS "n" FROM "RevisionText"'))).toEqual([{ n: 30_000_000 }]);
});

it("leaves a small log as it is", async () => {
  await db.write([raw(`INSERT INTO "RevisionText" ("hash", "text") VALUES ('small', 'x')`)]);
  const before = statSync(`${file}-wal`);
  expect(await shrinkLog(db)).toBe(true);
  expect(statSync(`${file}-wal`).mtimeMs).toBe(before.mtimeMs);
  expect(before.size).toBeGreaterThan(0);
});

it("waits for nobody who reads, and holds up nobody who writes", async () => {
  const other = new Sqlite(file);
  try {
    other.exec("BEGIN");
    other.prepare('SELECT count(*) FROM "RevisionText"').get();
    await grow("b");
    expect(await shrinkLog(db)).toBe(false);
    expect(await db.rows(raw("PRAGMA busy_timeout"))).toEqual([{ timeout: 5000 }]);
    other.exec("COMMIT");
    other.exec("BEGIN IMMEDIATE");
    expect(await shrinkLog(db).catch(() => false)).toBe(false);
    other.exec("COMMIT");
    expect(await shrinkLog(db)).toBe(true);
    expect(logSize()).toBe(0);
  } finally {
    other.close();
  }
});

forEachDatabase((database) => {
  it("has nothing to shrink where no load has been", async () => {
    expect(await shrinkLog(database())).toBe(true);
  });
});
