import { beforeAll, describe, expect, it } from "vitest";
import { forEachDatabase } from "../../db/for-each-database";
import { getTrust } from "../../queries/decisions/get-trust";
import { scratchFolder } from "../../sources/scratch-folder";
import { scratchRepository } from "../../sources/scratch-repository";
import { sql } from "../../sql";
import { type ScratchContext, scratchContext } from "../scratch-context";
import { scratchSource } from "../scratch-source";
import { refreshTrust } from "./refresh-trust";

const PATH = "docs/adr/0001-use-a-queue.md";
const decision = (status: string, more = "") =>
  `# 1. Use a queue\n\n## Status\n\n${status}\n\n## Context\n\nBookings come in bursts.\n\n## Decision\n\nWe use a queue.${more}\n`;

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  async function connected(make = scratchRepository) {
    const source = await scratchSource(ctx, make({ [PATH]: decision("Proposed") }));
    const { sourceId, sync } = source;
    const read = async () => {
      await sync();
      const wrote = await refreshTrust(ctx, { sourceId });
      const [row] = await ctx.db.rows(
        sql`SELECT "key", "coreHash" FROM "Record" WHERE "sourceId" = ${sourceId}`,
      );
      const key = String(row?.key);
      return { wrote, key, core: String(row?.coreHash), trust: await getTrust(ctx, key) };
    };
    return { ...source, read };
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

    it("knows an override by the commit that tells of it", async () => {
      const { folder, read } = await connected();
      await read();
      folder.write(PATH, decision("Accepted"));
      folder.commit(
        "Accept the queue\n\nDecision: ADR-0001\nDocket-Override: Ann <ann@example.org>\nDocket-Review: r1",
      );
      const { trust } = await read();
      expect(trust).toMatchObject({ trust: "by-override", consent: null });
      expect(trust?.sentence).toMatch(
        /^Accepted by the commit [0-9a-f]{7}, which names an override of Ann; not verified here\.$/,
      );
    });

    it("holds a consent to the text it was given to", async () => {
      const { folder, read } = await connected(scratchFolder);
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
      const { folder, read, sourceId, syncFiles } = await connected(scratchFolder);
      const { key } = await read();
      folder.delete(PATH);
      folder.write("docs/adr/0002-other.md", decision("Accepted").replace("queue", "table"));
      await syncFiles();
      await refreshTrust(ctx, { sourceId });
      expect(await getTrust(ctx, key)).toBeNull();
    });
  });
});
