import { renameSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { forEachDatabase } from "../../db/for-each-database";
import { scratchFolder } from "../../sources/scratch-folder";
import { sql } from "../../sql";
import { type ScratchContext, scratchContext, scratchTools } from "../scratch-context";
import { scratchSource } from "../scratch-source";
import { addSource } from "../sources/add-source";
import { removeSource } from "../sources/remove-source";
import { repointSource } from "../sources/repoint-source";
import { syncSource } from "./sync-source";

const prompt = (title: string) =>
  `---\nid: 0001\ntitle: ${title}\nstage: spec\ndate: 2026-01-02\n---\n\n## Prompt\n\nDo ${title}.\n`;
const decision = (title: string, status = "Proposed") =>
  `# ${title}\n\n## Status\n\n${status}\n\n## Context\n\n${title} matters.\n\n## Decision\n\nWe do ${title}.\n`;

const FILES = {
  "history/prompts/001-cli/0001-start.spec.prompt.md": prompt("start"),
  "history/prompts/general/0002-other.general.prompt.md": prompt("other"),
  "specs/001-cli/spec.md": "# Feature Specification: CLI\n",
  "docs/adr/0001-use-x.md": decision("Use X"),
  "docs/adr/README.md": "# Index\n",
};

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  const connected = (files: Record<string, string> = FILES) => scratchSource(ctx, scratchFolder(files));

  /** Path → key and whether it is gone. */
  async function records(sourceId: string): Promise<Record<string, { key: string; isGone: boolean }>> {
    const rows = await ctx.db.rows(
      sql`SELECT "path", "key", "goneAt" FROM "Record" WHERE "sourceId" = ${sourceId} ORDER BY "path"`,
    );
    return Object.fromEntries(
      rows.map((row) => [row.path, { key: String(row.key), isGone: row.goneAt !== null }]),
    );
  }

  /** Everything that is stored, to see whether anything changed. */
  async function everything(): Promise<unknown[]> {
    const tables = [
      "Source",
      "RecordIdentity",
      "RecordPath",
      "Record",
      "RecordText",
      "RecordTerm",
      "Feature",
      "Problem",
      "Link",
      "Suggestion",
      "SuggestionCard",
      "SkippedFile",
      "SyncRun",
      "Meta",
    ];
    const all: unknown[] = [];
    for (const table of tables) {
      const rows = await ctx.db.rows({ text: [`SELECT * FROM "${table}"`], values: [] });
      all.push([table, rows.map((row) => JSON.stringify(row)).sort()]);
    }
    return all;
  }

  describe("a first sync", () => {
    it("finds every record, ties its features and lists what is none", async () => {
      const { sourceId, syncFiles } = await connected();
      expect(await syncFiles()).toMatchObject({
        found: 4,
        added: 4,
        changed: 0,
        gone: 0,
        unchanged: 0,
        skipped: 1,
        read: 4,
      });
      const features = await ctx.db.rows(
        sql`SELECT "slug", "promptCount", "documentCount" FROM "Feature" WHERE "sourceId" = ${sourceId}`,
      );
      expect(features).toEqual([{ slug: "001-cli", promptCount: 1, documentCount: 1 }]);
      const skipped = await ctx.db.rows(sql`SELECT "path" FROM "SkippedFile" WHERE "sourceId" = ${sourceId}`);
      expect(skipped).toEqual([{ path: "docs/adr/README.md" }]);
      const [run] = await ctx.db.rows(
        sql`SELECT "state", "added" FROM "SyncRun" WHERE "sourceId" = ${sourceId}`,
      );
      expect(run).toEqual({ state: "done", added: 4 });
    });

    it("is honest about an empty folder", async () => {
      const { syncFiles } = await connected({});
      expect(await syncFiles()).toMatchObject({ found: 0, added: 0, skipped: 0 });
    });

    it("takes the time of a change from the commit that made it", async () => {
      const { folder, sourceId, syncFiles } = await connected();
      folder.git("init", "-q");
      folder.commit("All");
      expect(await syncFiles()).toMatchObject({ isGit: true });
      const rows = await ctx.db.rows(
        sql`SELECT DISTINCT "updatedAt" FROM "Record" WHERE "sourceId" = ${sourceId}`,
      );
      expect(rows).toEqual([{ updatedAt: "2026-01-02T03:04:05.000Z" }]);
    });

    it("says which branch is checked out, also where nothing else has changed", async () => {
      const { folder, sourceId, syncFiles } = await connected();
      folder.git("init", "-q", "-b", "main");
      folder.commit("All");
      expect(await syncFiles()).toMatchObject({ headBranch: "main" });
      folder.git("switch", "-q", "-c", "other");
      expect(await syncFiles()).toMatchObject({ headBranch: "other", added: 0, changed: 0, read: 0 });
      const [row] = await ctx.db.rows(sql`SELECT "headBranch" FROM "Source" WHERE "id" = ${sourceId}`);
      expect(row).toEqual({ headBranch: "other" });
    });

    it("masks secrets before anything is stored", async () => {
      const secret = `ghp_${"aB3dE5gH7jK9mN1pQ3sT5vX7zA9cD1fG3hJ5"}`;
      const { syncFiles } = await connected({ "docs/adr/0001-token.md": decision(`Use ${secret}`) });
      await syncFiles();
      expect(JSON.stringify(await everything())).not.toContain(secret);
    });
  });

  describe("a second sync", () => {
    it("of the same tree reads no file and writes nothing", async () => {
      const { syncFiles } = await connected();
      await syncFiles();
      const before = await everything();
      expect(await syncFiles()).toMatchObject({ found: 4, read: 0, unchanged: 4, added: 0 });
      expect(await everything()).toEqual(before);
    });

    it("reads only what was changed", async () => {
      const { folder, sourceId, syncFiles } = await connected();
      await syncFiles();
      folder.write("docs/adr/0001-use-x.md", decision("Use X", "Accepted"));
      expect(await syncFiles()).toMatchObject({ read: 1, changed: 1, unchanged: 3 });
      const [row] = await ctx.db.rows(
        sql`SELECT "status" FROM "Record" WHERE "sourceId" = ${sourceId} AND "kind" = 'decision'`,
      );
      expect(row).toEqual({ status: "accepted" });
    });

    it("only notes the new time of a file that was written again as it was", async () => {
      const { folder, syncFiles } = await connected();
      await syncFiles();
      utimesSync(join(folder.root, "docs/adr/0001-use-x.md"), 1_600_000_000, 1_600_000_000);
      expect(await syncFiles()).toMatchObject({ read: 1, changed: 0, unchanged: 4 });
      expect(await syncFiles()).toMatchObject({ read: 0 });
    });

    it("reads a file that is dated in the future every time, and writes nothing while it is as it was", async () => {
      const { folder, syncFiles } = await connected();
      const file = join(folder.root, "docs/adr/0001-use-x.md");
      const ahead = () => utimesSync(file, 4_000_000_000, 4_000_000_000);
      ahead();
      await syncFiles();
      const before = await everything();
      expect(await syncFiles()).toMatchObject({ read: 1, changed: 0, unchanged: 4 });
      expect(await syncFiles()).toMatchObject({ read: 1, changed: 0, unchanged: 4 });
      expect(await everything()).toEqual(before);

      folder.write("docs/adr/0001-use-x.md", decision("Use Y"));
      ahead();
      expect(await syncFiles()).toMatchObject({ read: 1, changed: 1, unchanged: 3 });
    });

    it("reads a file that was written this moment once more when its time is past, and then no more", async () => {
      const { folder, sourceId, syncFiles } = await connected();
      const now = ctx.now().getTime();
      utimesSync(join(folder.root, "docs/adr/0001-use-x.md"), now / 1000, now / 1000);
      await syncFiles();
      const later = async (ms: number) =>
        syncSource({ ...ctx, now: () => new Date(now + ms) }, { sourceId }, scratchTools);
      expect(await later(10_000)).toMatchObject({ read: 1, changed: 0, unchanged: 4 });
      expect(await later(20_000)).toMatchObject({ read: 0, unchanged: 4 });
    });

    it("keeps what was deleted as history, and gives it back its key when it returns", async () => {
      const { folder, sourceId, syncFiles } = await connected();
      await syncFiles();
      const before = await records(sourceId);
      folder.delete("docs/adr/0001-use-x.md");
      expect(await syncFiles()).toMatchObject({ gone: 1, found: 3 });
      expect((await records(sourceId))["docs/adr/0001-use-x.md"]?.isGone).toBe(true);
      folder.write("docs/adr/0001-use-x.md", FILES["docs/adr/0001-use-x.md"]);
      expect(await syncFiles()).toMatchObject({ added: 1, gone: 0 });
      expect(await records(sourceId)).toEqual(before);
    });

    it("follows a record that was renamed, and reads its new number", async () => {
      const { folder, sourceId, syncFiles } = await connected();
      await syncFiles();
      const key = (await records(sourceId))["docs/adr/0001-use-x.md"]?.key;
      renameSync(join(folder.root, "docs/adr/0001-use-x.md"), join(folder.root, "docs/adr/0007-use-x.md"));
      expect(await syncFiles()).toMatchObject({ moved: 1, gone: 0, added: 0, read: 1 });
      expect((await records(sourceId))["docs/adr/0007-use-x.md"]?.key).toBe(key);
      const [row] = await ctx.db.rows(sql`SELECT "number" FROM "Record" WHERE "key" = ${key ?? ""}`);
      expect(row).toEqual({ number: "0007" });
      const old = await ctx.db.rows(sql`SELECT "path" FROM "RecordPath" WHERE "key" = ${key ?? ""}`);
      expect(old).toEqual([{ path: "docs/adr/0001-use-x.md" }]);
    });

    it("follows a record that git saw renamed and rewritten", async () => {
      const text = Array.from({ length: 40 }, (_, line) => `Line ${line} of the context.`).join("\n");
      const { folder, sourceId, syncFiles } = await connected({
        "docs/adr/0001-a.md": `${decision("A")}\n${text}`,
      });
      folder.git("init", "-q");
      folder.commit("First");
      await syncFiles();
      const key = (await records(sourceId))["docs/adr/0001-a.md"]?.key;
      folder.git("mv", "docs/adr/0001-a.md", "docs/adr/0002-b.md");
      folder.write("docs/adr/0002-b.md", `${decision("B")}\n${text}`);
      folder.commit("Second");
      expect(await syncFiles()).toMatchObject({ moved: 1, added: 0, gone: 0 });
      expect((await records(sourceId))["docs/adr/0002-b.md"]?.key).toBe(key);
    });

    it("follows a series that was renumbered", async () => {
      const adr = (n: number, title: string) => [`docs/adr/000${n}-x.md`, decision(title)] as const;
      const { folder, sourceId, syncFiles } = await connected(Object.fromEntries([adr(1, "A"), adr(2, "B")]));
      await syncFiles();
      const before = await records(sourceId);
      for (const [path, text] of [adr(1, "New"), adr(2, "A"), adr(3, "B")]) folder.write(path, text);
      await syncFiles();
      const after = await records(sourceId);
      // The first stays where it is: its path was taken by no one that moved.
      expect(after["docs/adr/0001-x.md"]?.key).toBe(before["docs/adr/0001-x.md"]?.key);
      folder.delete("docs/adr/0001-x.md");
      folder.write("docs/adr/0002-x.md", decision("B"));
      folder.write("docs/adr/0003-x.md", decision("C"));
      await syncFiles();
      expect((await records(sourceId))["docs/adr/0002-x.md"]?.key).toBe(after["docs/adr/0002-x.md"]?.key);
    });

    it("ties two features when a folder appears that says they are one", async () => {
      const { folder, sourceId, syncFiles } = await connected({
        "history/prompts/cli/0001-a.spec.prompt.md": prompt("a"),
      });
      await syncFiles();
      folder.write("specs/001-cli/spec.md", "# CLI\n");
      await syncFiles();
      const features = await ctx.db.rows(
        sql`SELECT "slug", "promptCount" FROM "Feature" WHERE "sourceId" = ${sourceId}`,
      );
      expect(features).toEqual([{ slug: "001-cli", promptCount: 1 }]);
    });
  });

  describe("a source", () => {
    it("that was removed loses its records and keeps their keys for when it returns", async () => {
      const { folder, sourceId, slug, syncFiles } = await connected();
      await syncFiles();
      const before = await records(sourceId);
      expect(await removeSource(ctx, { source: slug })).toEqual({ removed: slug });
      expect(await records(sourceId)).toEqual({});
      expect(await syncSource(ctx, { sourceId }, scratchTools)).toMatchObject({ code: "source-missing" });
      expect(await addSource(ctx, { path: folder.root })).toMatchObject({
        id: sourceId,
        slug,
        was: "returned",
      });
      await syncFiles();
      expect(await records(sourceId)).toEqual(before);
    });

    it("that is removed while it is read leaves nothing behind", async () => {
      const files = Object.fromEntries(
        Array.from({ length: 900 }, (_, n) => [
          `docs/adr/${String(n).padStart(4, "0")}-x.md`,
          decision(`Title ${n}`),
        ]),
      );
      const { sourceId, slug } = await connected(files);
      let batches = 0;
      const report = await syncSource(
        ctx,
        { sourceId },
        {
          ...scratchTools,
          giveWay: async () => {
            if (++batches === 1) await removeSource(ctx, { source: slug });
          },
        },
      );
      expect(report).toMatchObject({ code: "source-missing" });
      expect(await records(sourceId)).toEqual({});
    });

    it("whose folder has vanished keeps its records and says why", async () => {
      const { folder, sourceId, syncFiles } = await connected();
      await syncFiles();
      const before = await records(sourceId);
      rmSync(folder.root, { recursive: true });
      expect(await syncSource(ctx, { sourceId }, scratchTools)).toMatchObject({ code: "folder-missing" });
      expect(await syncSource(ctx, { sourceId }, scratchTools)).toMatchObject({ code: "folder-missing" });
      expect(await records(sourceId)).toEqual(before);
      const failed = await ctx.db.rows(
        sql`SELECT "message" FROM "SyncRun" WHERE "sourceId" = ${sourceId} AND "state" = 'failed'`,
      );
      expect(failed).toHaveLength(1);
    });

    it("that was moved keeps its keys when it is re-pointed", async () => {
      const { folder, sourceId, slug, syncFiles } = await connected();
      await syncFiles();
      const before = await records(sourceId);
      const clone = scratchFolder(FILES);
      folder.remove();
      expect(await repointSource(ctx, { source: slug, path: clone.root })).toEqual({
        slug,
        path: clone.root,
      });
      expect(await syncFiles()).toMatchObject({ changed: 0, gone: 0, unchanged: 4 });
      expect(await records(sourceId)).toEqual(before);
    });

    it("may not lie inside another or around it, and is opened when it is given twice", async () => {
      const { folder, sourceId, slug } = await connected();
      expect(await addSource(ctx, { path: join(folder.root, "docs") })).toMatchObject({
        code: "folder-inside-source",
      });
      expect(await addSource(ctx, { path: join(folder.root, "..") })).toMatchObject({
        code: "folder-contains-source",
      });
      expect(await addSource(ctx, { path: `${folder.root}/docs/..` })).toMatchObject({
        id: sourceId,
        slug,
        was: "known",
      });
      expect(await addSource(ctx, { path: join(folder.root, "nowhere") })).toMatchObject({
        code: "folder-missing",
      });
      expect(await addSource(ctx, { path: join(folder.root, "docs/adr/README.md") })).toMatchObject({
        code: "not-a-folder",
      });
    });
  });
});
