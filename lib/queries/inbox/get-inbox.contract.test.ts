import { beforeAll, describe, expect, it } from "vitest";
import { type Desk, decisionText, promptText, scratchDesk } from "../../commands/scratch-desk";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { MANY_RECORDS } from "../../sources/git-dates";
import { scratchFolder } from "../../sources/scratch-folder";
import { scratchRepository } from "../../sources/scratch-repository";
import { getCard } from "./get-card";
import { getInbox } from "./get-inbox";

const LIMIT = 3;
const files = Object.fromEntries(
  Array.from({ length: 8 }, (_, n) => [`docs/adr/000${n + 1}-a.md`, decisionText(`Number ${n + 1}`, "")]),
);

forEachDatabase((database) => {
  describe("a queue with more than a page", () => {
    let desk: Desk;
    const page = (asked: object) =>
      getInbox(desk.ctx, { source: desk.slug, queue: "conflicts", limit: LIMIT, ...asked });
    const all: string[] = [];

    beforeAll(async () => {
      desk = await scratchDesk(database(), scratchFolder(files));
      all.push(...(await page({ limit: 100 })).items.map(({ id }) => id));
    });

    it("is read page by page, each knowing where it stands", async () => {
      const seen: string[] = [];
      for (let after = ""; ; ) {
        const view = await page({ after });
        expect(view).toMatchObject({ start: seen.length, after, startedOver: false });
        seen.push(...view.items.map(({ id }) => id));
        if (view.next === null) break;
        after = view.next;
      }
      expect(all).toHaveLength(8);
      expect(seen).toEqual(all);
    });

    it("opens at any item of it, wherever that stands, and stays where it holds it already", async () => {
      for (const [at, item] of all.entries()) {
        const view = await page({ item });
        const start = at < LIMIT ? 0 : at;
        expect(view.items.map(({ id }) => id)).toEqual(all.slice(start, start + LIMIT));
        expect(view.start).toBe(start);
        expect((await page({ item, after: view.after })).items).toEqual(view.items);
      }
    });

    it("is found by one of its items, and an item that waits no more changes nothing", async () => {
      const item = all[5] ?? "";
      expect(await getInbox(desk.ctx, { source: desk.slug, limit: LIMIT, item })).toMatchObject({
        queue: "conflicts",
        start: 5,
      });
      expect((await page({ item: "record:nobody" })).start).toBe(0);
      expect((await page({ item: "without a colon" })).start).toBe(0);
    });
  });

  describe("a suggestion in a queue", () => {
    it("says one date, since when it waits, and quotes its line without markup", async () => {
      const desk = await scratchDesk(
        database(),
        scratchFolder({
          "history/prompts/general/0001-plan.general.prompt.md": promptText("Use a **queue**"),
        }),
      );
      const [item] = (await getInbox(desk.ctx, { source: desk.slug, queue: "suggestions" })).items;
      expect(item?.facts.filter((fact) => /\d{4}-\d\d/.test(fact))).toEqual([]);
      expect(item?.since).not.toBeNull();
      expect(item?.excerpt).toContain("Use a queue");
      expect(item?.excerpt).toContain("Run /sp.adr");
    });

    it("waits since its earliest record's date, else at least since its file was last changed, and stands in that order", async () => {
      const name = (n: number) => `history/prompts/general/000${n}-plan.general.prompt.md`;
      const dated = (day: string, ...briefs: string[]) => promptText(...briefs).replace("2026-01-02", day);
      const undated = (...briefs: string[]) => promptText(...briefs).replace("date: 2026-01-02\n", "");
      const files = {
        [name(1)]: dated("2025-03-03", "Use a queue"),
        [name(2)]: dated("2025-02-02", "Use a queue", "Use a cache"),
        [name(3)]: dated("2999-01-01", "Use tomorrow"),
        // So many that their commit dates none of them.
        ...Object.fromEntries(
          Array.from({ length: MANY_RECORDS }, (_, n) => [
            `history/prompts/misc/${1000 + n}-a.misc.prompt.md`,
            n === 0 ? undated("Use a log") : undated(),
          ]),
        ),
      };
      const desk = await scratchDesk(database(), scratchRepository(files));
      const { items } = await getInbox(desk.ctx, { source: desk.slug, queue: "suggestions" });
      expect(items.map(({ title, since, isAtLatest }) => [title, since, isAtLatest]).sort()).toEqual([
        ["Use a cache", "2025-02-02", false],
        ["Use a log", "2026-01-02T03:04:05.000Z", true],
        ["Use a queue", "2025-02-02", false],
        // A day to come dates nothing.
        ["Use tomorrow", "2026-01-02T03:04:05.000Z", true],
      ]);
      const all = (await getInbox(desk.ctx, { queue: "suggestions", limit: 100 })).items;
      const since = all.map((item) => item.since ?? "");
      expect(since).toEqual(since.toSorted());
      // The pages of suggestions lead on in the same order.
      const ids = all.map(({ id }) => id.slice("card:".length));
      for (const [at, id] of ids.entries())
        expect(granted(await getCard(desk.ctx, { card: id }))).toMatchObject({
          previous: ids[at - 1] ?? null,
          next: ids[at + 1] ?? null,
        });
    });
  });
});
