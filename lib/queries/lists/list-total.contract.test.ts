import { expect, it } from "vitest";
import { scratchContext } from "../../commands/scratch-context";
import { forEachDatabase } from "../../db/for-each-database";
import { madeRecord, madeText } from "../../db/made-record";
import { madeSource } from "../../db/made-source";
import { listRecords } from "./list-records";

/** More than are counted where nobody asks for facets. The word of all of them stands in a few titles. */
const COUNT = 10_020;
const TITLED = 3;

forEachDatabase((database) => {
  it("tells one total of a query, whichever page of it is asked for", { timeout: 120_000 }, async () => {
    const ctx = await scratchContext(database());
    const records = Array.from({ length: COUNT }, (_, n) =>
      madeRecord(`p${n}`, {
        title: n < TITLED ? "A harbour" : "A day",
        ...madeText({ prompt: "the harbour" }),
      }),
    );
    await madeSource(database(), records);
    await ctx.index.ensure();

    const told: [after: string, total: number, isExact: boolean, description: string][] = [];
    let after = "";
    for (let page = 0; page < 4; page++) {
      const list = await listRecords(ctx, { q: "harbour", limit: 2, after });
      told.push([after, list.total, list.totalIsExact, list.description]);
      after = list.next ?? "";
    }
    expect(new Set(told.map(([place]) => place)).size).toBe(4);
    expect(new Set(told.map(([, ...words]) => JSON.stringify(words))).size).toBe(1);
    expect(told[0]).toMatchObject(["", 10_000, false, expect.stringMatching(/^More than 10,000 /)]);
    for (const more of [{ facets: ["kind" as const] }, { q: "kind:prompt", order: "title" as const }])
      expect(await listRecords(ctx, { q: "harbour", limit: 1, ...more })).toMatchObject({
        total: COUNT,
        totalIsExact: true,
      });
  });
});
