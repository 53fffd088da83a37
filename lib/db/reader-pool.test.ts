import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ReaderPool } from "./reader-pool";
import { SqliteConnection } from "./sqlite-connection";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Below node_modules, so that the bundle finds the packages it leaves outside.
const cache = join(root, "node_modules/.cache");
let folder = "";
let pool: ReaderPool;
let writer: SqliteConnection;

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "docket-reader-"));
  const readerPath = join(folder, "sqlite-reader.mjs");
  await build({
    entryPoints: [join(root, "lib/db/sqlite-reader.ts")],
    outfile: readerPath,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  const file = join(folder, "a.db");
  writer = new SqliteConnection(file, { readOnly: false });
  writer.driver.exec("CREATE TABLE a (n INTEGER, t TEXT); INSERT INTO a VALUES (1, 'x'), (2, NULL)");
  pool = new ReaderPool(readerPath, file);
});

afterAll(async () => {
  await pool?.close();
  writer?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("ReaderPool", () => {
  it("gives rows by the names of their columns", async () => {
    expect(await pool.read("SELECT n, t FROM a ORDER BY n", [])).toEqual([
      { n: 1, t: "x" },
      { n: 2, t: null },
    ]);
    expect(await pool.read("SELECT n FROM a WHERE t = ?", ["x"])).toEqual([{ n: 1 }]);
    expect(await pool.read("SELECT n FROM a WHERE n > 5", [])).toEqual([]);
  });

  it("sees what was committed before it was asked", async () => {
    for (let n = 10; n < 30; n++) {
      writer.driver.prepare("INSERT INTO a VALUES (?, 'new')").run(n);
      expect(await pool.read("SELECT max(n) AS m FROM a", [])).toEqual([{ m: n }]);
    }
  });

  it("answers each of many at once, and fails the one that is wrong", async () => {
    const answers = await Promise.allSettled([
      ...Array.from({ length: 40 }, (_, n) => pool.read("SELECT ? AS n", [n])),
      pool.read("SELECT nothing FROM nowhere", []),
    ]);
    answers.slice(0, 40).forEach((answer, n) => {
      expect(answer).toMatchObject({ status: "fulfilled", value: [{ n }] });
    });
    expect(answers[40]).toMatchObject({ status: "rejected" });
  });

  it("reads once what is asked for twice at one time, and again what is asked for later", async () => {
    const any = (n: number) => pool.read("SELECT random() AS r, ? AS n", [n]);
    const [one, same, other] = await Promise.all([any(1), any(1), any(2)]);
    expect(same).toEqual(one);
    expect(same[0]).not.toBe(one[0]);
    expect(other).not.toEqual(one);
    expect(await any(1)).not.toEqual(one);
  });

  it("hands everyone ids of their own", async () => {
    const ids = () => pool.ids("SELECT n FROM a WHERE n < 3 ORDER BY n", []);
    const [one, same] = await Promise.all([ids(), ids()]);
    expect([...one]).toEqual([1, 2]);
    expect(same).toEqual(one);
    expect(same.buffer).not.toBe(one.buffer);
  });

  it("hands over ids with a number beside each, and says where there is none", async () => {
    const { ids, numbers } = await pool.numberedIds("SELECT 7, -0.5 UNION ALL SELECT 8, NULL", []);
    expect([...ids]).toEqual([7, 8]);
    expect([...numbers]).toEqual([-0.5, NaN]);
  });

  it("sees what was committed after it was asked and before this thread rests", async () => {
    const early = pool.read("SELECT count(*) AS c FROM a WHERE t = 'late'", []);
    writer.driver.exec("INSERT INTO a VALUES (99, 'late')");
    const late = pool.read("SELECT count(*) AS c FROM a WHERE t = 'late'", []);
    expect(await late).toEqual([{ c: 1 }]);
    expect(await early).toEqual([{ c: 1 }]);
  });

  it("writes nothing", async () => {
    await expect(pool.read("DELETE FROM a RETURNING n", [])).rejects.toThrow(/readonly/);
  });

  it("goes on after its threads have ended", async () => {
    await pool.close();
    expect(await pool.read("SELECT count(*) > 0 AS c FROM a", [])).toEqual([{ c: 1 }]);
  });
});
