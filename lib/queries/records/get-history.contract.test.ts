import { beforeAll, expect, it } from "vitest";
import { type ScratchContext, scratchContext } from "../../commands/scratch-context";
import { scratchSource } from "../../commands/scratch-source";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { isRefusal } from "../../refusal";
import { scratchFolder } from "../../sources/scratch-folder";
import { scratchRepository } from "../../sources/scratch-repository";
import { getDifference } from "./get-difference";
import { getHistory } from "./get-history";
import { getRecord } from "./get-record";
import { getRevision } from "./get-revision";
import type { HistoryView } from "./history-view";

const KEY = `sk-ant-api03-${"aZ3kQ9xW7mN2pL5vB8cR1tY6uH4jF0gD".repeat(3).slice(0, 93)}AA`;
const decision = (status: string, more = "") =>
  `# Use A\n\n## Status\n\n${status}\n\n## Context\n\nWe need a queue.\n\n## Decision\n\nWe use A.${more}\n`;
const A = "docs/adr/0001-use-a.md";

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  async function connected(make = scratchRepository) {
    const folder = make({ [A]: decision("Proposed") });
    if (make === scratchRepository) folder.git("remote", "add", "origin", "https://github.com/o/r.git");
    const source = await scratchSource(ctx, folder);
    await source.sync();
    return source;
  }

  async function history(source: string, path = A): Promise<HistoryView> {
    return granted(await getHistory(ctx, { source, path }));
  }

  async function difference(source: string, from: string, to: string): Promise<string> {
    const view = granted(await getDifference(ctx, { source, path: A, from, to }));
    return view.parts
      .map(({ kind, text }) => (kind === "same" ? "" : kind === "removed" ? `-${text}` : `+${text}`))
      .join("");
  }

  it("tells who made a decision accepted, and with whose help", async () => {
    const { folder, slug, sync } = await connected();
    folder.write(A, decision("Accepted"));
    folder.git("add", "-A");
    folder.git(
      "commit",
      "-q",
      "-m",
      "Accept\n\nReviewed-by: Bob <b@x>\nCo-authored-by: Claude <noreply@anthropic.com>",
    );
    await sync();
    const view = await history(slug);
    const head = folder.git("rev-parse", "HEAD").trim();
    expect(view).toMatchObject({ from: "git", isCut: false, isUncommitted: false, total: 2, title: "Use A" });
    expect(view.revisions[0]).toMatchObject({
      id: head,
      author: { name: "Ada", mail: "ada@example.org" },
      agent: { name: "Claude", as: "co-author" },
      status: "accepted",
      forgeUrl: `https://github.com/o/r/commit/${head}`,
      trailers: [{ key: "Reviewed-by", value: "Bob <b@x>" }, { key: "Co-authored-by" }],
    });
    expect(view.statusChanges.map(({ from, to }) => [from, to])).toEqual([
      ["proposed", "accepted"],
      [null, "proposed"],
    ]);
    expect(view.accepted).toMatchObject({ isDecided: true, revision: { id: head } });
    expect(await difference(slug, "", head.slice(0, 7))).toBe("-Proposed+Accepted");
    expect(await difference(slug, head, "now")).toBe("");
    expect(await difference(slug, "", view.revisions[1]!.id)).toContain("+# Use A");
    expect(await getRecord(ctx, { source: slug, path: A })).toMatchObject({
      reference: `${A}@${head.slice(0, 12)}`,
      lastCommit: { commit: head, author: "Ada", forgeUrl: `https://github.com/o/r/commit/${head}` },
    });
  });

  it("gives back what a record said at any of its revisions", async () => {
    const { folder, slug, sync } = await connected();
    const first = folder.git("rev-parse", "HEAD").trim();
    folder.write(A, decision("Accepted", ` The key is ${KEY}.`));
    folder.commit("Accept");
    folder.git("rm", "-q", A);
    folder.commit("Remove");
    await sync();
    const read = (revision: string) => getRevision(ctx, { source: slug, path: A, revision });
    const { revisions } = await history(slug);
    expect(revisions.map(({ change }) => change)).toEqual(["deleted", "modified", "added"]);
    expect(await read(first.slice(0, 7))).toMatchObject({ text: decision("Proposed"), title: "Use A" });
    const masked = await read(revisions[1]!.id);
    expect(isRefusal(masked) ? "" : masked.text).toMatch(/The key is (?!sk-ant).*•••/);
    expect(await read(revisions[0]!.id)).toMatchObject({ text: null });
  });

  it("says that the file has changed since, shows how, and masks what is secret", async () => {
    const { folder, slug, sync } = await connected();
    folder.write(A, decision("Proposed", ` The key is ${KEY}.`));
    folder.commit("Oops");
    folder.write(A, decision("Proposed", " The key is gone."));
    await sync();
    const view = await history(slug);
    expect(view.isUncommitted).toBe(true);
    const shown = await difference(slug, view.revisions[1]!.id, view.revisions[0]!.id);
    expect(shown).toContain("•••");
    expect(shown).not.toContain(KEY);
    expect(await difference(slug, "", "now")).toContain("+gone");
  });

  it("compares the revisions of a plain folder", async () => {
    const { folder, slug, sync } = await connected(scratchFolder);
    folder.write(A, decision("Accepted"));
    await sync();
    const view = await history(slug);
    expect(view).toMatchObject({ from: "folder", isUncommitted: false, accepted: { isDecided: true } });
    expect(view.revisions.map(({ id, author, status }) => [id, author, status])).toEqual([
      ["s2", null, "accepted"],
      ["s1", null, "proposed"],
    ]);
    expect(await difference(slug, "s1", "s2")).toBe("-Proposed+Accepted");
  });

  it("follows a record that moved, and one that is not committed yet has none", async () => {
    const { folder, slug, sync } = await connected();
    folder.git("mv", A, "docs/adr/0001-use-the-a.md");
    folder.commit("Rename");
    folder.write("docs/adr/0002-new.md", decision("Proposed", " New."));
    await sync();
    expect(
      (await history(slug, "docs/adr/0001-use-the-a.md")).revisions.map(({ fromPath }) => fromPath),
    ).toEqual([A, null]);
    expect(await history(slug, "docs/adr/0002-new.md")).toMatchObject({
      from: "none",
      missing: "uncommitted",
      total: 0,
      accepted: null,
    });
    expect(await getRecord(ctx, { source: slug, path: "docs/adr/0002-new.md" })).toMatchObject({
      reference: "docs/adr/0002-new.md",
      forgeUrl: null,
      lastCommit: null,
    });
  });

  it("leads from a name that only git remembers to where the record is now", async () => {
    const { folder, slug, sync } = await connected();
    folder.git("mv", A, "docs/adr/0001-second.md");
    folder.commit("Rename");
    folder.git("mv", "docs/adr/0001-second.md", "docs/adr/0001-third.md");
    folder.commit("Rename again");
    await sync();
    expect(await getRecord(ctx, { source: slug, path: "docs/adr/0001-second.md" })).toEqual({
      movedTo: { source: slug, path: "docs/adr/0001-third.md" },
    });
  });

  it("refuses a record or a revision that is not there", async () => {
    const { slug } = await connected();
    expect(await getHistory(ctx, { source: slug, path: "none.md" })).toMatchObject({
      code: "record-missing",
    });
    expect(await getDifference(ctx, { source: slug, path: A, to: "0123456789" })).toMatchObject({
      code: "revision-missing",
    });
    expect(await getRevision(ctx, { source: slug, path: A, revision: "0123456789" })).toMatchObject({
      code: "revision-missing",
    });
  });
});
