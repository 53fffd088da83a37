import { beforeAll, describe, expect, it } from "vitest";
import { forEachDatabase } from "../../db/for-each-database";
import { listRecords } from "../../queries/lists/list-records";
import { MANY_RECORDS } from "../../sources/git-dates";
import { scratchRepository } from "../../sources/scratch-repository";
import { type Desk, scratchDesk } from "../scratch-desk";

const path = (n: number) => `history/prompts/general/${String(n).padStart(4, "0")}-a.general.prompt.md`;
const text = (n: number, date = "") => `---\nid: ${n}\ntitle: Prompt ${n}\n${date}---\n\nDo it.\n`;
/** An archive in one commit: two prompts say their date, all others none. */
const archive = Object.fromEntries(
  Array.from({ length: MANY_RECORDS + 2 }, (_, n) => [path(n), text(n)] as const),
);
archive[path(7)] = text(7, "date: 2025-05-05\n");
archive[path(9)] = text(9, "date: 2025-06-06\n");

forEachDatabase((database) => {
  let desk: Desk;
  const first = async (q: string, limit: number) =>
    (await listRecords(desk.ctx, { q, limit })).records.map((record) => record.path);

  beforeAll(async () => {
    desk = await scratchDesk(database(), scratchRepository(archive));
  });

  describe("an archive that came in one commit", () => {
    it("is listed newest first by what its files say, then by number, the last first", async () => {
      expect(await first("", 4)).toEqual([path(9), path(7), path(51), path(50)]);
      expect((await listRecords(desk.ctx, { q: "date:2026-01" })).total).toBe(0);
      expect((await listRecords(desk.ctx, { q: "no:date" })).total).toBe(MANY_RECORDS);
    });

    it("says when each file was last changed all the same", async () => {
      const { records } = await listRecords(desk.ctx, { q: "no:date", limit: 1 });
      expect(records[0]).toMatchObject({ datedAt: null, updatedAt: "2026-01-02T03:04:05.000Z" });
    });

    it("has a new record dated when it is committed, though it was read before", async () => {
      const fresh = path(900);
      desk.folder.write(fresh, text(900));
      await desk.sync();
      expect(await first("", 2)).toEqual([path(9), path(7)]);
      desk.folder.commit("A new one");
      await desk.sync();
      expect(await first("", 2)).toEqual([fresh, path(9)]);
      // Edited and not committed, it keeps its date.
      desk.folder.write(fresh, text(900).replace("Do it", "Do it again"));
      await desk.sync();
      expect(await first("", 2)).toEqual([fresh, path(9)]);
      desk.folder.delete(fresh);
      desk.folder.commit("And away");
      await desk.sync();
    });

    it("has each record dated by the next commit that names it with few others", async () => {
      desk.folder.write(path(3), text(3).replace("Do it", "Do it well"));
      desk.folder.commit("One of them");
      await desk.sync();
      expect(await first("", 3)).toEqual([path(3), path(9), path(7)]);
    });
  });
});
