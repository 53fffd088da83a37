import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { forEachDatabase } from "../../db/for-each-database";
import { getTrust } from "../../queries/decisions/get-trust";
import { isRefusal } from "../../refusal";
import { openIndex } from "../../search/open-index";
import { scratchFolder } from "../../sources/scratch-folder";
import { sql } from "../../sql";
import { type ScratchContext, scratchContext, scratchTools } from "../scratch-context";
import { addSource } from "../sources/add-source";
import { refreshTrust } from "./refresh-trust";
import { syncHistory } from "./sync-history";
import { syncSource } from "./sync-source";

const PATH = "docs/adr/0001-use-a-queue.md";
const decision = (status: string, more = "") =>
  `# 1. Use a queue\n\n## Status\n\n${status}\n\n## Context\n\nBookings come in bursts.\n\n## Decision\n\nWe use a queue.${more}\n`;

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    const index = openIndex(database());
    await index.ensure();
    ctx = scratchContext(database(), index);
  });

  async function connected(isGit = true) {
    const folder = scratchFolder({ [PATH]: decision("Proposed") });
    onTestFinished(() => folder.remove());
    if (isGit) {
      folder.git("init", "-q", "-b", "main");
      folder.commit("Propose a queue");
    }
    const added = await addSource(ctx, { path: folder.root });
    if (isRefusal(added)) throw new Error(added.sentence);
    const { id } = added;
    const read = async () => {
      for (const report of [
        await syncSource(ctx, { sourceId: id }, scratchTools),
        await syncHistory(ctx, { sourceId: id }, scratchTools),
      ])
        if (isRefusal(report)) throw new Error(report.sentence);
      const wrote = await refreshTrust(ctx, { sourceId: id });
      const [row] = await ctx.db.rows(sql`SELECT "key", "coreHash" FROM "Record" WHERE "sourceId" = ${id}`);
      const key = String(row?.key);
      return { wrote, key, core: String(row?.coreHash), trust: await getTrust(ctx, key) };
    };
    return { folder, id, read };
  }

  const consent = (key: string, core: string) => sql`
    INSERT INTO "Consent" ("id", "key", "reviewId", "core", "file", "at", "by")
    VALUES (${ctx.newId()}, ${key}, NULL, ${core}, ${"f".repeat(64)}, '2026-02-01T10:00:00.000Z', '["Ann"]')`;

  describe("trust", () => {
    it("says who committed a decision as accepted, and that nobody's consent is recorded", async () => {
      const { folder, read } = await connected();
      await read();
      folder.write(PATH, decision("Accepted"));
      folder.commit("Accept the queue");
      const { trust } = await read();
      expect(trust?.trust).toBe("unconsented");
      expect(trust?.sentence).toMatch(
        /^Ada committed it as accepted on 2026-01-02 \([0-9a-f]{7}\); nobody's consent/,
      );
    });

    it("knows the reviewers that the accepting commit names, and not those of another decision", async () => {
      const { folder, read } = await connected();
      await read();
      folder.write(PATH, decision("Accepted"));
      folder.commit("Accept the queue\n\nDecision: ADR-0001\nReviewed-by: Ben Ito <ben@example.org>");
      expect((await read()).trust).toMatchObject({
        trust: "per-commit",
        acceptance: { reviewers: ["Ben Ito"] },
      });

      const other = await connected();
      await other.read();
      other.folder.write(PATH, decision("Accepted"));
      other.folder.commit("Accept another\n\nDecision: ADR-0007\nReviewed-by: Ben Ito <ben@example.org>");
      expect((await other.read()).trust?.trust).toBe("unconsented");
    });

    it("holds a consent to the text it was given to", async () => {
      const { folder, read } = await connected(false);
      folder.write(PATH, decision("Accepted"));
      const { key, core } = await read();
      await ctx.db.write([consent(key, core)]);
      expect((await read()).trust).toMatchObject({
        trust: "consented",
        sentence: expect.stringContaining("Ann alone"),
      });
      folder.write(PATH, decision("Accepted on 2026-02-02"));
      expect((await read()).trust?.trust).toBe("consented");
      folder.write(PATH, decision("Accepted", " And a second one."));
      expect((await read()).trust?.trust).toBe("changed");
    });

    it("is written only where something differs", async () => {
      const { read } = await connected();
      expect((await read()).wrote).toBe(true);
      expect((await read()).wrote).toBe(false);
    });

    it("goes with the decision it was about", async () => {
      const { folder, read, id } = await connected(false);
      const { key } = await read();
      folder.delete(PATH);
      folder.write("docs/adr/0002-other.md", decision("Accepted").replace("queue", "table"));
      await syncSource(ctx, { sourceId: id }, scratchTools);
      await refreshTrust(ctx, { sourceId: id });
      expect(await getTrust(ctx, key)).toBeNull();
    });
  });
});
