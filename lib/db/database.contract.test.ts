import { describe, expect, it } from "vitest";
import { refuse } from "../refusal";
import { sql } from "../sql";
import { forEachDatabase } from "./for-each-database";

forEachDatabase((database) => {
  it("gives counts and booleans as plain numbers", async () => {
    await database().write([
      {
        table: "Source",
        columns: ["id", "slug", "name", "path", "addedAt", "isGit"],
        rows: [
          ["s1", "one", "One", "/one", "2026-01-01T00:00:00Z", 1],
          ["s2", "two", "Zwei – 二 🎉 \"'\\", "/two", "2026-01-01T00:00:00Z", 0],
        ],
      },
    ]);
    const rows = await database().rows(
      sql`SELECT "id", "isGit", "removedAt", count(*) OVER () AS "all" FROM "Source" ORDER BY "id"`,
    );
    expect(rows).toEqual([
      { id: "s1", isGit: 1, removedAt: null, all: 2 },
      { id: "s2", isGit: 0, removedAt: null, all: 2 },
    ]);
  });

  it("gives row ids as numbers, with a number beside each or none", async () => {
    const { ids, numbers } = await database().numberedIds(
      sql`SELECT 3 AS "id", -0.25 AS "rank" UNION ALL SELECT 5, NULL ORDER BY 1`,
    );
    expect([...ids]).toEqual([3, 5]);
    expect([...numbers]).toEqual([-0.25, NaN]);
    const none = await database().numberedIds(sql`SELECT 1, 2 WHERE 1 = 0`);
    expect([none.ids.length, none.numbers.length]).toEqual([0, 0]);
  });

  it("sorts text by bytes", async () => {
    const values = ["b", "B", "a", "ä", "_", "Z", "é", "-"];
    await database().write([
      { table: "Meta", columns: ["key", "value"], rows: values.map((value) => [value, ""]) },
    ]);
    const rows = await database().rows(sql`SELECT "key" FROM "Meta" ORDER BY "key"`);
    expect(rows.map((row) => row.key)).toEqual(["-", "B", "Z", "_", "a", "b", "ä", "é"]);
  });

  it("overwrites on the key it is told", async () => {
    const put = (value: string) =>
      database().write([
        { table: "Meta", columns: ["key", "value"], rows: [["k", value]], replaceOn: ["key"] },
      ]);
    await put("1");
    await put("2");
    expect(await database().rows(sql`SELECT "value" FROM "Meta" WHERE "key" = ${"k"}`)).toEqual([
      { value: "2" },
    ]);
  });

  it("writes all statements of a call or none", async () => {
    const attempt = database().write([
      sql`INSERT INTO "Meta" ("key", "value") VALUES (${"half"}, ${""})`,
      sql`INSERT INTO "Meta" ("key", "value") VALUES (${"half"}, ${"again"})`,
    ]);
    await expect(attempt).rejects.toThrow();
    expect(await database().rows(sql`SELECT 1 AS x FROM "Meta" WHERE "key" = ${"half"}`)).toEqual([]);
    await database().write([sql`DELETE FROM "Meta"`]);
  });

  it("lets Prisma's transactions and our own writes take turns", async () => {
    const db = database();
    await Promise.all([
      ...Array.from({ length: 10 }, (_, n) =>
        db.prisma
          .$transaction(
            async (tx) => {
              const found = await tx.meta.findUnique({ where: { key: "n" } });
              await tx.meta.upsert({
                where: { key: "n" },
                create: { key: "n", value: "1" },
                update: { value: String(Number(found?.value ?? 0) + 1) },
              });
              await tx.meta.create({ data: { key: `p${n}`, value: "" } });
            },
            { isolationLevel: "Serializable" },
          )
          .catch(() => {}),
      ),
      ...Array.from({ length: 10 }, (_, n) =>
        db.write([sql`INSERT INTO "Meta" ("key", "value") VALUES (${`w${n}`}, ${""})`]),
      ),
    ]);
    const [row] = await db.rows(sql`SELECT count(*) AS "n" FROM "Meta" WHERE "key" LIKE ${"w%"}`);
    expect(row?.n).toBe(10);
    const [counted] = await db.rows(
      sql`SELECT (SELECT CAST("value" AS INTEGER) FROM "Meta" WHERE "key" = 'n') = (SELECT count(*) FROM "Meta" WHERE "key" LIKE ${"p%"}) AS "same"`,
    );
    expect(counted?.same).toBe(1);
  });

  describe("what every request asks for", () => {
    const question = sql`SELECT "value" FROM "Meta" WHERE "key" = 'kept'`;
    const answer = async () => (await database().keptRows(question))[0]?.value;
    const put = (value: string) =>
      database().write([
        { table: "Meta", columns: ["key", "value"], rows: [["kept", value]], replaceOn: ["key"] },
      ]);

    it("is read once as long as nothing is written, where the database can tell", async () => {
      await put("1");
      const first = await database().keptRows(question);
      expect(first).toEqual([{ value: "1" }]);
      const second = await database().keptRows(question);
      expect(second).toEqual(first);
      if (database().provider === "sqlite") expect(second).toBe(first);
    });

    it("is never older than what was written, in whichever way", async () => {
      await put("1");
      expect(await answer()).toBe("1");
      await put("2");
      expect(await answer()).toBe("2");
      await database().transact((transaction) =>
        transaction.run(sql`UPDATE "Meta" SET "value" = '3' WHERE "key" = 'kept'`),
      );
      expect(await answer()).toBe("3");
      await database().prisma.meta.update({ where: { key: "kept" }, data: { value: "4" } });
      expect(await answer()).toBe("4");
    });

    it("is nothing that is taken back", async () => {
      await put("1");
      const meanwhile = await database().transact(async (transaction) => {
        await transaction.run(sql`UPDATE "Meta" SET "value" = '2' WHERE "key" = 'kept'`);
        await answer();
        return refuse("invalid-input", "No.", "Nothing.");
      });
      expect(meanwhile).toHaveProperty("refused", true);
      expect(await answer()).toBe("1");
    });
  });
});
