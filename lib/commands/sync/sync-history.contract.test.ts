import { execFileSync } from "node:child_process";
import { beforeAll, expect, it } from "vitest";
import { forEachDatabase } from "../../db/for-each-database";
import { type ScratchFolder, scratchFolder } from "../../sources/scratch-folder";
import { scratchRepository } from "../../sources/scratch-repository";
import { sql } from "../../sql";
import { type ScratchContext, scratchContext, scratchTools } from "../scratch-context";
import { scratchSource } from "../scratch-source";
import { syncHistory } from "./sync-history";

const decision = (title: string, status = "Proposed") =>
  `# ${title}\n\n## Status\n\n${status}\n\n## Context\n\n${title} matters to everybody who reads this.\n\n## Decision\n\nWe do ${title}.\n`;
const A = "docs/adr/0001-use-a.md";
const B = "docs/adr/0002-use-b.md";

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  const connected = (files: Record<string, string>, make = scratchRepository) =>
    scratchSource(ctx, make(files));

  /** What a record's page would tell, oldest first. */
  async function told(sourceId: string, path: string): Promise<string[]> {
    const rows = await ctx.db.rows(sql`
      SELECT v."change", v."path", v."status" FROM "Revision" v JOIN "RecordIdentity" i ON i."key" = v."key"
      WHERE i."sourceId" = ${sourceId} AND i."path" = ${path} ORDER BY v."seq", v."path"`);
    return rows.map((row) => `${row.change} ${row.path} ${row.status}`);
  }

  /** Everything kept, without what depends on when it was read. */
  async function kept(sourceId: string): Promise<unknown[]> {
    const rows = await ctx.db.rows(sql`
      SELECT h."commit", h."origin", h."agent", v."path", v."lineage", v."key", v."change", v."fromPath", v."blob", v."status"
      FROM "Revision" v JOIN "HistoryStep" h ON h."sourceId" = v."sourceId" AND h."seq" = v."seq"
      WHERE v."sourceId" = ${sourceId} ORDER BY v."seq", v."path"`);
    return rows;
  }

  function accept(folder: ScratchFolder, path: string, title: string): void {
    folder.write(path, decision(title, "Accepted"));
    folder.git("add", "-A");
    folder.git("commit", "-q", "-m", "Accept\n\nCo-authored-by: Claude <noreply@anthropic.com>");
  }

  it("keeps every revision of a record through its renames, with its status", async () => {
    const { folder, sourceId, sync } = await connected({ [A]: decision("Use A"), "README.md": "x" });
    folder.git("mv", A, "docs/adr/0001-use-the-a.md");
    folder.commit("Rename");
    accept(folder, "docs/adr/0001-use-the-a.md", "Use A");
    expect(await sync()).toEqual({ steps: 3, revisions: 3, isFromStart: true });
    expect(await told(sourceId, "docs/adr/0001-use-the-a.md")).toEqual([
      `added ${A} proposed`,
      "renamed docs/adr/0001-use-the-a.md proposed",
      "modified docs/adr/0001-use-the-a.md accepted",
    ]);
  });

  it("does nothing when nothing is new, and only what is new otherwise", async () => {
    const { folder, sourceId, sync } = await connected({ [A]: decision("Use A") });
    await sync();
    const before = await kept(sourceId);
    expect(await sync()).toEqual({ steps: 0, revisions: 0, isFromStart: false });
    accept(folder, A, "Use A");
    expect(await sync()).toEqual({ steps: 1, revisions: 1, isFromStart: false });
    expect((await kept(sourceId)).slice(0, before.length)).toEqual(before);
    expect(await told(sourceId, A)).toEqual([`added ${A} proposed`, `modified ${A} accepted`]);
  });

  it("starts over when history was rewritten, and ends up the same as a first reading", async () => {
    const { folder, sourceId, sync } = await connected({ [A]: decision("Use A"), [B]: decision("Use B") });
    accept(folder, A, "Use A");
    await sync();
    folder.git("commit", "-q", "--amend", "-m", "Rewritten");
    expect(await sync()).toMatchObject({ steps: 2, isFromStart: true });
    expect(await told(sourceId, A)).toEqual([`added ${A} proposed`, `modified ${A} accepted`]);
    expect(await kept(sourceId)).toHaveLength(3);
  });

  it("removes what a killed reading left, and reads it again", async () => {
    const { folder, sourceId, sync } = await connected({ [A]: decision("Use A") });
    await sync();
    accept(folder, A, "Use A");
    await sync();
    const whole = await kept(sourceId);
    // As if killed after its steps were written: the state is that of the reading before.
    await ctx.db.write([
      sql`UPDATE "HistoryState" SET "lastSeq" = 1, "headCommit" = ${folder.git("rev-parse", "HEAD~1").trim()} WHERE "sourceId" = ${sourceId}`,
    ]);
    expect(await sync()).toMatchObject({ steps: 1 });
    expect(await kept(sourceId)).toEqual(whole);
  });

  it("tells the whole life of a note that is moved among the decisions", async () => {
    const { folder, sourceId, sync } = await connected({
      "notes/a.md": decision("Use A"),
      [B]: decision("Use B"),
    });
    expect(await sync()).toMatchObject({ steps: 1, revisions: 1 });
    folder.git("mv", "notes/a.md", A);
    folder.commit("It is a decision");
    expect(await sync()).toMatchObject({ isFromStart: true });
    expect(await told(sourceId, A)).toEqual(["added notes/a.md null", `renamed ${A} proposed`]);
  });

  it("keeps a record's life where git sees no rename but its text tells", async () => {
    const { folder, sourceId, sync } = await connected({ [A]: decision("Use A") });
    await sync();
    folder.git("mv", A, "docs/adr/0009-moved.md");
    await sync();
    expect(await told(sourceId, "docs/adr/0009-moved.md")).toEqual([`added ${A} proposed`]);
    folder.commit("Moved");
    await sync();
    expect(await told(sourceId, "docs/adr/0009-moved.md")).toEqual([
      `added ${A} proposed`,
      "renamed docs/adr/0009-moved.md proposed",
    ]);
  });

  it("knows an import from a decision, and an agent from a person", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [
        `docs/adr/${1000 + i}-use-${i}.md`,
        decision(`Use ${i}`, "Accepted"),
      ]),
    );
    const { folder, sourceId, sync } = await connected(many);
    accept(folder, A, "Use A");
    await sync();
    const steps = await ctx.db.rows(
      sql`SELECT "origin", "agent", "agentAs" FROM "HistoryStep" WHERE "sourceId" = ${sourceId} ORDER BY "seq"`,
    );
    expect(steps).toEqual([
      { origin: "import", agent: null, agentAs: null },
      { origin: "commit", agent: "Claude", agentAs: "co-author" },
    ]);
  });

  it("keeps revisions of a plain folder from sync to sync, with their texts", async () => {
    const { folder, sourceId, sync } = await connected(
      { [A]: decision("Use A"), [B]: decision("Use B") },
      scratchFolder,
    );
    expect(await sync()).toEqual({ steps: 1, revisions: 2, isFromStart: false });
    expect(await sync()).toMatchObject({ steps: 0 });
    folder.write(A, decision("Use A", "Accepted"));
    expect(await sync()).toMatchObject({ steps: 1, revisions: 1 });
    folder.delete(B);
    expect(await sync()).toMatchObject({ revisions: 1 });
    folder.write(B, decision("Use B", "Rejected"));
    await sync();
    expect(await told(sourceId, A)).toEqual([`added ${A} proposed`, `modified ${A} accepted`]);
    expect(await told(sourceId, B)).toEqual([
      `added ${B} proposed`,
      `deleted ${B} null`,
      `added ${B} rejected`,
    ]);
    const texts = await ctx.db.rows(sql`
      SELECT t."text" FROM "Revision" v JOIN "RevisionText" t ON t."hash" = v."blob" WHERE v."sourceId" = ${sourceId}`);
    expect(texts).toHaveLength(4);
  });

  it("keeps the texts of a large folder a little at a time, and one step of them however often it is killed", async () => {
    const files = Array.from({ length: 450 }, (_, n) => [
      `docs/adr/${String(n).padStart(4, "0")}-x.md`,
      decision(`Do ${n}`),
    ]);
    const { sourceId, syncFiles } = await connected(Object.fromEntries(files), scratchFolder);
    await syncFiles();
    const kept = async () => {
      const [row] = await ctx.db.rows(sql`
        SELECT (SELECT count(*) FROM "RevisionText" WHERE "hash" IN
                 (SELECT "sha256" FROM "Record" WHERE "sourceId" = ${sourceId})) AS "texts",
               (SELECT count(*) FROM "Revision" WHERE "sourceId" = ${sourceId}) AS "revisions"`);
      return { texts: Number(row?.texts), revisions: Number(row?.revisions) };
    };
    const killed = syncHistory(
      ctx,
      { sourceId },
      { ...scratchTools, giveWay: () => Promise.reject(new Error("killed")) },
    );
    await expect(killed).rejects.toThrow("killed");
    expect(await kept()).toEqual({ texts: 200, revisions: 0 });
    const seen: unknown[] = [];
    const giveWay = async () => void seen.push(await kept());
    expect(await syncHistory(ctx, { sourceId }, { ...scratchTools, giveWay })).toMatchObject({
      steps: 1,
      revisions: 450,
    });
    expect(seen).toEqual([200, 400, 450].map((texts) => ({ texts, revisions: 0 })));
    expect(await kept()).toEqual({ texts: 450, revisions: 450 });
  });

  it("keeps a folder's own revisions when it becomes a repository", async () => {
    const { folder, sourceId, sync } = await connected({ [A]: decision("Use A") }, scratchFolder);
    await sync();
    folder.git("init", "-q", "-b", "main");
    folder.commit("First");
    await sync();
    accept(folder, A, "Use A");
    await sync();
    expect(await told(sourceId, A)).toEqual([
      `added ${A} proposed`,
      `added ${A} proposed`,
      `modified ${A} accepted`,
    ]);
  });

  it("says so when a source is not there", async () => {
    expect(await syncHistory(ctx, { sourceId: "none" }, scratchTools)).toMatchObject({
      code: "source-missing",
    });
  });

  it("reads a long history in steps to what one reading gives", async () => {
    const script = new URL("../../../scripts/bench/history-repository.mjs", import.meta.url).pathname;
    const folder = scratchFolder();
    execFileSync(process.execPath, [script, folder.root, "120", "40"]);
    const head = folder.git("rev-parse", "HEAD").trim();
    folder.git("reset", "-q", "--hard", "HEAD~70");
    const { sourceId, sync } = await scratchSource(ctx, folder);
    await sync();
    folder.git("reset", "-q", "--hard", "HEAD@{1}");
    expect(folder.git("rev-parse", "HEAD").trim()).toBe(head);
    expect(await sync()).toMatchObject({ isFromStart: false });
    const stepwise = await kept(sourceId);
    await ctx.db.write([sql`DELETE FROM "HistoryState" WHERE "sourceId" = ${sourceId}`]);
    expect(await sync()).toMatchObject({ isFromStart: true });
    expect(await kept(sourceId)).toEqual(stepwise);
  });
});
