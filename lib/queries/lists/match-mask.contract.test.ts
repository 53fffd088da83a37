import { beforeAll, expect, it } from "vitest";
import { scratchContext } from "../../commands/scratch-context";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { madeRecord } from "../../db/made-record";
import { madeSource } from "../../db/made-source";
import { compileFilter } from "../../search/compile-filter";
import { sql } from "../../sql";
import { listPlan } from "./list-plan";
import { openMasks } from "./match-mask";

const NOW = "2026-03-04T05:06:07.000Z";
const MODELS = ["Claude", "claude", "gpt\u001f5", "", null, "ä%b"];
const CLI = { id: "f", base: "specs", folder: "001-cli", slug: "001-cli", title: "CLI", number: 1 };

forEachDatabase((database) => {
  let ctx: Context;
  beforeAll(async () => {
    ctx = await scratchContext(database());
    ctx.actor = { ...ctx.actor, name: "Ann Lee" };
    ctx.now = () => new Date(NOW);
    const records = Array.from({ length: 48 }, (_, n) => ({
      ...madeRecord(`k${n}`, {
        kind: n % 3 === 0 ? "decision" : "prompt",
        status: n % 3 === 0 ? "accepted" : null,
        date: n % 4 === 0 ? null : n % 4 === 1 ? "2026-03-04" : "2026-03-03T22:30:00Z",
        model: MODELS[n % MODELS.length] ?? null,
        user: n % 5 === 0 ? "Ann Lee" : null,
        labels: n % 2 === 0 ? ["API", "ui"] : ["api"],
        text: n % 7 === 0 ? "needle" : "hay",
      }),
      featureId: n % 2 === 0 ? "f" : null,
    }));
    await madeSource(database(), records, [CLI]);
    await database().write([
      sql`UPDATE "Record" SET "goneAt" = ${NOW} WHERE "key" IN ('k1', 'k2')`,
      sql`UPDATE "Record" SET "problemCount" = 2 WHERE "key" IN ('k3', 'k4')`,
      sql`UPDATE "Record" SET "suggestionCount" = 12 WHERE "key" IN ('k4', 'k5')`,
    ]);
  });

  const inMemory = [
    ...["", "kind:decision", "-kind:decision", "is:accepted", "is:gone", "-is:gone", "has:stage", "no:model"],
    ...["model:claude", "model:=Claude", "model:cl*", "model:*%*", "model:gpt*", "has:model", "user:@me"],
    ...["label:api", "label:(API AND ui)", "-label:ui", "has:label", "person:ann*"],
    ...["date:2026-03-04", "date:today", "date:<2026-03-04", "newer:1d", "feature:001-cli", "no:feature"],
    ...["has:problem", "no:problem", "is:suggested", "no:suggestion", "has:problem -is:suggested"],
    ...["source:one", "source:two", "(kind:prompt OR label:ui) -model:claude", "month:2026-03 sort:title"],
  ];
  for (const q of inMemory) {
    it(`answers “${q}” without the database, and alike`, async () => {
      const masks = await openMasks(ctx);
      const list = await listPlan(ctx, { q, kinds: null, zoneOffset: 120 });
      expect(list.conjuncts.every((node) => masks.isInMemory(node))).toBe(true);
      const mask = await masks.all(list.conjuncts);
      const rows = await database().rows(
        sql`SELECT r."id" FROM "Record" r WHERE ${compileFilter(list.plan.where, ctx.index)} ORDER BY r."id"`,
      );
      expect(Array.from(masks.columns.ids.filter((_, place) => mask.has(place)))).toEqual(
        rows.map((row) => Number(row.id)),
      );
    });
  }

  const asked = [
    "needle",
    "words:>0",
    "has:error",
    "needle OR kind:decision",
    "-needle label:api",
    "path:history",
  ];
  for (const q of asked) {
    it(`asks the database for “${q}”`, async () => {
      const masks = await openMasks(ctx);
      const list = await listPlan(ctx, { q, kinds: ["prompt"], zoneOffset: 0 });
      const mask = await masks.all(list.conjuncts);
      const rows = await database().rows(
        sql`SELECT r."id" FROM "Record" r WHERE ${list.whole} ORDER BY r."id"`,
      );
      expect(Array.from(masks.columns.ids.filter((_, place) => mask.has(place)))).toEqual(
        rows.map((row) => Number(row.id)),
      );
    });
  }
});
