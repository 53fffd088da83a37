import { beforeAll, expect, it } from "vitest";
import { scratchContext } from "../../commands/scratch-context";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { madeRecord } from "../../db/made-record";
import { madeSource } from "../../db/made-source";
import { sql } from "../../sql";
import { readColumns } from "./read-columns";

forEachDatabase((database) => {
  let ctx: Context;
  beforeAll(async () => {
    ctx = await scratchContext(database());
    const records = Array.from({ length: 23 }, (_, n) =>
      madeRecord(`k${n}`, {
        date: n % 4 === 0 ? null : `2026-03-0${(n % 3) + 1}`,
        model: ["one", null, "two", ""][n % 4] ?? null,
        labels: n % 2 === 0 ? ["api", "ui"] : ["api"],
      }),
    );
    await madeSource(database(), records);
    await database().write([sql`DELETE FROM "Record" WHERE "key" IN ('k0', 'k7', 'k8')`]);
  });

  it("reads the same in windows as at once, also where the last window is full", async () => {
    const whole = await readColumns(ctx);
    expect(whole.ids).toHaveLength(20);
    for (const window of [1, 3, 10, 20, 21]) expect(await readColumns(ctx, window)).toEqual(whole);
  });

  it("puts the newest first, of one date the one added last", async () => {
    const { ids, byDate, newness } = await readColumns(ctx, 6);
    const rows = await database().rows(sql`SELECT "id" FROM "Record" ORDER BY "sortDate" DESC, "id" DESC`);
    expect([...byDate].map((place) => ids[place])).toEqual(rows.map(({ id }) => Number(id)));
    expect([...byDate].every((place, index) => newness[place] === index)).toBe(true);
  });

  it("knows which records have a label", async () => {
    const { ids, terms } = await readColumns(ctx, 4);
    const places = terms.label.places[terms.label.values.indexOf("ui")];
    const rows = await database().rows(
      sql`SELECT "recordId" AS "id" FROM "RecordTerm" WHERE "field" = 'label' AND "value" = 'ui' ORDER BY "recordId"`,
    );
    expect([...(places ?? [])].sort((a, b) => a - b).map((place) => ids[place])).toEqual(
      rows.map(({ id }) => Number(id)),
    );
  });
});
