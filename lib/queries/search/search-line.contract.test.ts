import { beforeAll, describe, expect, it } from "vitest";
import { scratchContext } from "../../commands/scratch-context";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { madeRecord } from "../../db/made-record";
import { madeSource } from "../../db/made-source";
import { listRecords } from "../lists/list-records";

forEachDatabase((database) => {
  let ctx: Context;
  beforeAll(async () => {
    ctx = await scratchContext(database());
    await madeSource(database(), [madeRecord("p1", { title: "The harbour" })]);
    await ctx.index.ensure();
  });

  describe("while somebody's search takes long", () => {
    it("answers lists and what is typed into the palette, and lets other searches wait", async () => {
      let end = () => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      let begun = () => {};
      const began = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const db = database();
      const slow: Context = {
        ...ctx,
        db: {
          ...db,
          numberedIds: async (statement) => {
            begun();
            await ended;
            return db.numberedIds(statement);
          },
        },
      };
      const order: string[] = [];
      const note = async (name: string, search: Promise<{ total: number }>) => {
        const { total } = await search;
        order.push(`${name} ${total}`);
      };
      const long = note("long", listRecords(slow, { q: "harbour" }));
      await began;
      const next = note("next", listRecords(ctx, { q: "harbour" }));
      await note("list", listRecords(ctx, { q: "kind:prompt" }));
      await note("typed", listRecords(ctx, { q: "in:title harb*" }));
      expect(order).toEqual(["list 1", "typed 1"]);
      end();
      await Promise.all([long, next]);
      expect(order).toEqual(["list 1", "typed 1", "long 1", "next 1"]);
    });
  });
});
