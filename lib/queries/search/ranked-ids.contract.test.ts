import { beforeAll, describe, expect, it } from "vitest";
import { scratchContext } from "../../commands/scratch-context";
import type { Context } from "../../context";
import { forEachDatabase } from "../../db/for-each-database";
import { madeRecord, madeText } from "../../db/made-record";
import { madeSource } from "../../db/made-source";
import { listPlan } from "../lists/list-plan";
import { listRecords } from "../lists/list-records";
import { openMasks } from "../lists/match-mask";
import { getNeighbours } from "../lists/neighbours";
import { commonPage } from "./common-page";
import { MOST_RANKED } from "./find-matches";

/** More prompts than are ranked, one a minute; two of them, old ones, speak of a harbour in their titles. */
const COUNT = MOST_RANKED + 60;
const TITLES = new Map([
  [40, "A harbour with a long title that says many other things"],
  [900, "The harbour"],
  [1205, "The pier"],
]);
/** Records that hold a rare word; of these one holds it again. */
const BEACONS = [5, 305, 605, 905, 1205];
const TWICE = 605;
const records = Array.from({ length: COUNT }, (_, n) =>
  madeRecord(`p${n}`, {
    title: TITLES.get(n) ?? "A day",
    date: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
    ...madeText({
      prompt: `the harbour by the pier${n % 2 === 0 ? " and a lighthouse" : ""}${beacons(n)}`,
    }),
  }),
);
function beacons(n: number): string {
  if (n === TWICE) return ", a beacon, a beacon";
  return BEACONS.includes(n) ? ", a beacon" : "";
}
const newest = Array.from({ length: COUNT }, (_, n) => COUNT - 1 - n);

forEachDatabase((database) => {
  let ctx: Context;
  const numbers = (rows: readonly { path: string }[]) =>
    rows.map(({ path }) => Number(path.replace(/\D/g, "")));

  /** What `listRecords` asks first where nobody wants facets, taking for many what these records are. */
  async function byTitles(q: string, { limit }: { limit: number }, most = 1000) {
    const list = await listPlan(ctx, { q, kinds: null, zoneOffset: 0 });
    return commonPage(ctx, list, await openMasks(ctx), { after: "", limit }, most);
  }

  beforeAll(async () => {
    ctx = await scratchContext(database());
    await madeSource(database(), records);
    await ctx.index.ensure();
  });

  describe("a word that more records hold than are ranked", () => {
    it("brings those that have it in their title, best first, then the newest, each once, and says so", async () => {
      const order = [900, 40, ...newest.filter((n) => n !== 900 && n !== 40)];
      const first = await listRecords(ctx, { q: "harbour", limit: 100 });
      expect(numbers(first.records)).toEqual(order.slice(0, 100));
      expect(first.total).toBe(COUNT);
      expect(first.description).toContain("in their title come first");
      const second = await listRecords(ctx, { q: "harbour", limit: 100, after: first.next ?? "" });
      expect(numbers(second.records)).toEqual(order.slice(100, 200));
      const { next } = await getNeighbours(ctx, {
        q: "harbour",
        source: "one",
        path: `history/prompts/p${order[99]}.md`,
      });
      expect(next?.path).toBe(second.records[0]?.path);
    });

    it("brings the newest where titles are not asked for", async () => {
      const { records } = await listRecords(ctx, { q: "in:prompt harbour", limit: 3 });
      expect(numbers(records)).toEqual(newest.slice(0, 3));
    });

    it("ranks by the rare word beside it, and by titles that have the common one", async () => {
      const found = await listRecords(ctx, { q: "pier beacon" });
      expect(found.total).toBe(BEACONS.length);
      expect(numbers(found.records).slice(0, 2)).toEqual([1205, TWICE]);
      expect(numbers(found.records).toSorted((a, b) => a - b)).toEqual(BEACONS);
      const again = await listRecords(ctx, { q: "pier harbour the beacon" });
      expect(numbers(again.records).toSorted((a, b) => a - b)).toEqual(BEACONS);
    });

    it("is answered alike by titles alone, without counting what else holds it", async () => {
      for (const q of ["harbour", "harbour OR beacon", "in:(title OR prompt) harbour", "harbo*"]) {
        const page = await byTitles(q, { limit: 1 });
        const whole = await listRecords(ctx, { q, limit: 1 });
        expect(page?.rows.map(({ path }) => path)).toEqual(whole.records.map(({ path }) => path));
        expect(page?.next).toBe(whole.next);
      }
    });

    it("has its matches found out where titles do not tell the page", async () => {
      const asked = [
        "harbour -lighthouse",
        "pier harbour",
        "beacon",
        "in:prompt harbour",
        "harbour sort:date",
      ];
      for (const q of asked) expect([q, await byTitles(q, { limit: 1 })]).toEqual([q, null]);
      expect(await byTitles("harbour", { limit: 2 })).toBeNull();
      expect(await byTitles("harbour", { limit: 1 }, COUNT)).toBeNull();
    });

    it("ranks all that are left when others are excluded", async () => {
      const found = await listRecords(ctx, { q: "harbour -lighthouse", limit: 3 });
      expect(found.total).toBe(COUNT / 2);
      expect(found.description).not.toContain("in their title come first");
      expect(numbers(found.records).every((n) => n % 2 === 1)).toBe(true);
    });
  });
});
