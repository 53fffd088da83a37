import { beforeAll, describe, expect, it } from "vitest";
import { type Desk, decisionText, promptText, scratchDesk } from "../../commands/scratch-desk";
import { forEachDatabase } from "../../db/for-each-database";
import { scratchFolder } from "../../sources/scratch-folder";
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
  });
});
