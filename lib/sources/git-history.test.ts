import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import type { LoggedCommit } from "../records/history/logged-commit";
import { traceLineages } from "../records/history/trace-lineages";
import { findWorkTree } from "./find-work-tree";
import { readBlobs } from "./git-content";
import { type HistoryMark, readHistory } from "./git-history";
import { type ScratchFolder, scratchFolder } from "./scratch-folder";
import { isFailure } from "./source";

function repository(files: Record<string, string>): ScratchFolder {
  const folder = scratchFolder(files);
  folder.git("init", "-q", "-b", "main");
  folder.commit("First");
  return folder;
}

async function history(root: string, since: HistoryMark | null = null) {
  const commits: LoggedCommit[] = [];
  const reading = await readHistory(findWorkTree(root)!, since, (commit) => commits.push(commit));
  if (isFailure(reading)) throw new Error(reading.sentence);
  return {
    ...reading,
    commits,
    told: commits.flatMap((one) => one.changes.map((c) => `${c.kind} ${c.path}`)),
  };
}

const lines = (word: string) => Array.from({ length: 30 }, (_, i) => `${word} line ${i}`).join("\n");

it("tells commits oldest first, with people, times, trailers and renames", async () => {
  const folder = repository({ "docs/a.md": lines("a"), "code.ts": "1", "docs/b.MD": "b" });
  folder.git("mv", "docs/a.md", "docs/c.md");
  folder.git("rm", "-q", "docs/b.MD");
  folder.git("commit", "-q", "-m", "Second\n\nCo-authored-by: Claude <noreply@anthropic.com>\n");
  folder.write("code.ts", "2");
  folder.commit("Only code");
  const { commits, told, isFromStart, mark } = await history(folder.root);
  expect(isFromStart).toBe(true);
  expect(mark.head).toBe(folder.git("rev-parse", "HEAD").trim());
  expect(told).toEqual(["added docs/a.md", "added docs/b.MD", "deleted docs/b.MD", "renamed docs/c.md"]);
  expect(commits).toHaveLength(2);
  expect(commits[1]).toMatchObject({
    parents: [commits[0]?.hash],
    author: { name: "Ada", mail: "ada@example.org" },
    committedAt: "2026-01-02T03:04:05.000Z",
    trailers: [{ key: "Co-authored-by", value: "Claude <noreply@anthropic.com>" }],
  });
});

it("tells only what is new, and everything anew when history was rewritten", async () => {
  const folder = repository({ "a.md": "1" });
  const first = await history(folder.root);
  expect((await history(folder.root, first.mark)).commits).toEqual([]);
  folder.write("a.md", "2");
  folder.commit("Second");
  const second = await history(folder.root, first.mark);
  expect([second.isFromStart, second.told]).toEqual([false, ["modified a.md"]]);
  folder.git("commit", "-q", "--amend", "-m", "Second, rewritten");
  const third = await history(folder.root, second.mark);
  expect([third.isFromStart, third.told]).toEqual([true, ["added a.md", "modified a.md"]]);
});

it("is limited to the folder, with paths told from there", async () => {
  const folder = repository({ "a/docs/x.md": "x", "b/docs/y.md": "y" });
  expect((await history(join(folder.root, "a"))).told).toEqual(["added docs/x.md"]);
});

it("reads names with quotes, line breaks and letters of any kind", async () => {
  const names = ['do"cs\\a.md', "new\nline.md", "-rf.md", "ünïcode 决.md", " space .md"];
  const folder = repository(Object.fromEntries(names.map((name) => [name, "x"])));
  expect((await history(folder.root)).told.sort()).toEqual(names.map((name) => `added ${name}`).sort());
});

it("tells what a merge resolved, and nothing twice", async () => {
  const folder = repository({ "a.md": "one\n", "b.md": "b\n" });
  folder.git("checkout", "-q", "-b", "side");
  folder.write("a.md", "side\n");
  folder.commit("Side");
  folder.git("checkout", "-q", "main");
  folder.write("a.md", "main\n");
  folder.commit("Main");
  expect(() => folder.git("merge", "-q", "side")).toThrow();
  folder.write("a.md", "both\n");
  folder.commit("Merge");
  expect((await history(folder.root)).told).toEqual([
    "added a.md",
    "added b.md",
    "modified a.md",
    "modified a.md",
    "modified a.md",
  ]);
});

it("knows where a shallow clone ends, and starts over when it is deepened", async () => {
  const folder = repository({ "a.md": "1" });
  for (const text of ["2", "3"]) {
    folder.write("a.md", text);
    folder.commit(text);
  }
  const clone = scratchFolder();
  clone.git("clone", "-q", "--depth", "2", `file://${folder.root}`, ".");
  const shallow = await history(clone.root);
  expect(shallow.told).toEqual(["added a.md", "modified a.md"]);
  expect([...shallow.cutAt]).toEqual([shallow.commits[0]?.hash]);
  clone.git("fetch", "-q", "--unshallow");
  const whole = await history(clone.root, shallow.mark);
  expect([whole.isFromStart, whole.commits.length, whole.cutAt.size]).toEqual([true, 3, 0]);
});

it("reads linked work trees and submodules as the repositories they are", async () => {
  const inner = repository({ "a.md": "1" });
  const folder = repository({ "b.md": "b" });
  folder.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", inner.root, "sub");
  folder.commit("Submodule");
  folder.git("worktree", "add", "-q", "linked", "-b", "other");
  expect((await history(join(folder.root, "sub"))).told).toEqual(["added a.md"]);
  expect((await history(join(folder.root, "linked"))).told).toEqual(["added b.md"]);
  expect((await history(folder.root)).told).toEqual(["added b.md"]);
});

it("is honest about a repository without a commit, and about a broken one", async () => {
  const folder = scratchFolder({ "a.md": "1" });
  folder.git("init", "-q");
  expect(await history(folder.root)).toMatchObject({ mark: { head: null }, commits: [] });
  const broken = repository({ "a.md": "1" });
  const tree = broken.git("rev-parse", "HEAD^{tree}").trim();
  rmSync(join(broken.root, ".git/objects", tree.slice(0, 2), tree.slice(2)));
  expect(await readHistory(findWorkTree(broken.root)!, null, () => {})).toMatchObject({ code: "git-failed" });
});

it("runs none of the programs a repository's own settings name, and is not led astray by them", async () => {
  const folder = repository({ "a.md": lines("a"), ".gitattributes": "*.md diff=bad filter=bad\n" });
  folder.git("mv", "a.md", "b.md");
  folder.commit("Second");
  const expected = (await history(folder.root)).told;
  const proof = join(folder.root, ".git/ran");
  const program = join(folder.root, ".git/program.sh");
  writeFileSync(program, `#!/bin/sh\ntouch ${proof}\ncat\n`, { mode: 0o755 });
  for (const key of [
    "diff.external",
    "diff.bad.textconv",
    "diff.bad.command",
    "core.pager",
    "gpg.program",
    "alias.log",
  ])
    folder.git("config", key, program);
  for (const [key, value] of [
    ["log.showSignature", "true"],
    ["log.showRoot", "false"],
    ["log.follow", "true"],
    ["log.date", "relative"],
    ["diff.renames", "false"],
    ["diff.orderFile", program],
    ["format.pretty", "oneline"],
    ["trailer.separators", "#"],
    ["i18n.logOutputEncoding", "UTF-16"],
  ] as const)
    folder.git("config", key, value);
  writeFileSync(join(folder.root, ".git/info/grafts"), `${folder.git("rev-parse", "HEAD").trim()}\n`);
  expect((await history(folder.root)).told).toEqual(expected);
  expect(existsSync(proof)).toBe(false);
});

it("reads contents by their ids, in order, and null for what is none", async () => {
  const folder = repository({ "a.md": "a\n", "empty.md": "", "big.md": "x".repeat(3 * 1024 * 1024) });
  const id = (path: string) => folder.git("rev-parse", `HEAD:${path}`).trim();
  const tree = folder.git("rev-parse", "HEAD^{tree}").trim();
  const asked = [id("a.md"), id("empty.md"), "0".repeat(40), id("big.md"), tree, id("a.md")];
  const found: (string | null)[] = [];
  const failure = await readBlobs(findWorkTree(folder.root)!, asked, (blob, bytes) => {
    expect(blob).toBe(asked[found.length]);
    found.push(bytes === null ? null : Buffer.from(bytes).toString());
  });
  expect([failure, found]).toEqual([null, ["a\n", "", null, null, null, "a\n"]]);
});

it("follows the twenty oldest decisions of a long history exactly as git does", async () => {
  const folder = mkdtempSync(join(tmpdir(), "docket-history-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = fileURLToPath(new URL("../../scripts/bench/history-repository.mjs", import.meta.url));
  execFileSync(process.execPath, [script, folder, "400", "100"]);
  const tracer = traceLineages();
  const revisions = new Map<number, string[]>();
  const { commits } = await history(folder);
  for (const commit of commits)
    for (const { lineage } of tracer.take(commit))
      revisions.set(lineage, [...(revisions.get(lineage) ?? []), commit.hash]);
  const decisions = [...tracer.holders()].filter(([path]) => path.startsWith("docs/adr/")).sort();
  expect(decisions).toHaveLength(20);
  for (const [path, lineage] of decisions) {
    const followed = execFileSync("git", ["log", "--follow", "--format=%H", "--", path], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", NODE_ENV: "test" },
    });
    expect(revisions.get(lineage)).toEqual(followed.trim().split("\n").reverse());
  }
});
