import { beforeAll, describe, expect, it } from "vitest";
import { scratchContext } from "../../commands/scratch-context";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { madeRecord, madeText } from "../../db/made-record";
import { madeSource } from "../../db/made-source";
import { listRecords } from "../lists/list-records";
import type { ListInput } from "../lists/list-view";
import { getNeighbours } from "../lists/neighbours";

const MEANT = "history/adr/0016-use-a-queue.md";
/** A decision 16 that never says so, a prompt 16, and thirty others that speak of “ADR 16”. */
const records = [
  madeRecord("d16", {
    path: MEANT,
    kind: "decision",
    dialect: "nygard",
    number: "0016",
    title: "Use a queue",
    date: "2024-01-01",
    status: "accepted",
    statusRaw: "Accepted",
    ...madeText({ decision: "We use a queue." }),
  }),
  madeRecord("p16", { number: "0016", title: "Plan the queue", ...madeText({ prompt: "plan it" }) }),
  ...Array.from({ length: 30 }, (_, n) =>
    madeRecord(`o${n}`, {
      title: "ADR 16",
      date: "2026-02-01",
      ...madeText({ prompt: `as ADR-0016 and ADR 16 say, adr16 ${n}` }),
    }),
  ),
];

forEachDatabase((database) => {
  let ctx: Context;
  const list = (input: ListInput) => listRecords(ctx, input);
  const paths = async (input: ListInput) => (await list(input)).records.map(({ path }) => path);

  beforeAll(async () => {
    ctx = await scratchContext(database());
    await madeSource(database(), records);
  });

  describe("a record asked for by its number", () => {
    it.each([
      "adr 16",
      "adr-16",
      "ADR 0016",
      "adr16",
      "decision 16",
      "decision #16",
      "adr 16 status:accepted",
    ])("stands first for %s, counted as one of the list, and says why", async (q) => {
      const { records, total, sort } = await list({ q });
      expect(records[0]).toMatchObject({
        path: MEANT,
        snippet: { part: "number", text: "decision 0016", marks: [[9, 13]] },
      });
      expect(total).toBe(records.length);
      expect(sort).toEqual({ key: "relevance", descending: true });
      expect(records.filter(({ snippet }) => snippet?.part === "number")).toHaveLength(1);
    });

    it("leads the records that hold the words, each once on one page", async () => {
      const all = await paths({ q: "adr 16", limit: 200 });
      expect(all).toHaveLength(31);
      const paged: string[] = [];
      for (let after: string | null = ""; after !== null; ) {
        const page = await list({ q: "adr 16", limit: 7, after });
        paged.push(...page.records.map(({ path }) => path));
        after = page.next;
      }
      expect(paged).toEqual(all);
      const { previous } = await getNeighbours(ctx, { q: "adr 16", source: "one", path: all[1]! });
      expect(previous?.path).toBe(MEANT);
    });

    it("stands in the order that is asked for", async () => {
      expect((await paths({ q: "adr 16 sort:date", limit: 200 })).at(-1)).toBe(MEANT);
      expect((await paths({ q: "adr 16 sort:-date" }))[0]).toBe(MEANT);
    });

    it("is of the kind that is said, and counted by the facets", async () => {
      expect((await paths({ q: "phr 16" }))[0]).toBe("history/prompts/p16.md");
      const { facets } = await list({ q: "adr 16", facets: ["kind"] });
      expect(facets[0]?.values.map(({ value, count }) => [value, count])).toEqual([
        ["prompt", 30],
        ["decision", 1],
      ]);
      // No other kind is shown there.
      expect(await paths({ q: "adr 16", kinds: ["prompt"], limit: 200 })).toHaveLength(30);
    });

    it("is found by its words alone where these stand in quotes, or are left out", async () => {
      expect(await paths({ q: '"adr 16"', limit: 200 })).toHaveLength(30);
      expect(await paths({ q: "-adr-16", limit: 200 })).toContain(MEANT);
    });
  });
});
