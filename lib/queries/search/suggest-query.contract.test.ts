import { beforeAll, describe, expect, it } from "vitest";
import { scratchContext } from "../../commands/scratch-context";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { madeRecord, madeText } from "../../db/made-record";
import { madeSource } from "../../db/made-source";
import { listRecords } from "../lists/list-records";

/** Forty records speak of postgres, two of postgress, one of a lantern. */
const records = Array.from({ length: 42 }, (_, n) =>
  madeRecord(`p${n}`, {
    title: n === 40 ? "A lantern" : `Prompt ${n}`,
    ...madeText({ prompt: n < 40 ? "ask postgres for a café" : "ask postgress for it" }),
  }),
);

forEachDatabase((database) => {
  let ctx: Context;

  beforeAll(async () => {
    ctx = await scratchContext(database());
    await madeSource(database(), records);
  });

  describe("where little is found, what may be meant", () => {
    const offered = async (q: string) => {
      const { total, didYouMean } = await listRecords(ctx, { q });
      return [total, didYouMean];
    };

    it("is the neighbour of a word that is much rarer, and what was typed is listed", async () => {
      expect(await offered("postgress")).toEqual([2, "postgres"]);
      expect(await offered("Postgress kind:prompt")).toEqual([2, "postgres kind:prompt"]);
      expect(await offered("postgres")).toEqual([40, null]);
    });

    it("is no other word where none is near, or the typed one is exact, quoted or folded", async () => {
      expect(await offered("lantern")).toEqual([1, null]);
      expect(await offered('"postgress"')).toEqual([2, null]);
      expect(await offered("postgress*")).toEqual([2, null]);
      expect(await offered("Café lantern")).toEqual([0, null]);
    });

    it("is a near word for one that stands nowhere, also beside one that is found", async () => {
      expect(await offered("postgers")).toEqual([0, "postgres"]);
      expect(await offered("lantern OR postgers")).toEqual([1, "lantern OR postgres"]);
    });
  });
});
