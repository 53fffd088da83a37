import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { classifyPath } from "../records/classify-path";
import { openSource } from "./open-source";
import { scratchFolder } from "./scratch-folder";
import { isFailure, type Listing, type Source } from "./source";

function folderWith(files: Record<string, string>) {
  const folder = scratchFolder(files);
  return folder;
}

async function opened(path: string): Promise<Source> {
  const source = await openSource(path);
  if (isFailure(source)) throw new Error(source.sentence);
  return source;
}

async function listed(path: string): Promise<Listing> {
  const listing = await (await opened(path)).list(classifyPath);
  if (isFailure(listing)) throw new Error(listing.sentence);
  return listing;
}

const paths = (entries: { path: string }[]) => entries.map((entry) => entry.path);

it("lists what git tracks and what is new, not what is ignored or deleted", async () => {
  const folder = folderWith({
    "docs/adr/0001-a.md": "a",
    "docs/adr/0002-b.md": "b",
    "docs/adr/0003-c.md": "c",
    ".gitignore": "drafts/\n",
    "drafts/docs/adr/0009-x.md": "x",
  });
  folder.git("init", "-q", "-b", "main");
  folder.commit("All");
  folder.delete("docs/adr/0002-b.md");
  folder.write("docs/adr/0004 ünïcode\ttab.md", "t");
  folder.write("docs/adr/0005 über.md", "u");
  const { files, skipped } = await listed(folder.root);
  expect(paths(files)).toEqual(["docs/adr/0001-a.md", "docs/adr/0003-c.md", "docs/adr/0005 über.md"]);
  expect(paths(skipped)).toEqual(["docs/adr/0004 ünïcode\\x09tab.md"]);
});

it("is limited to a folder that lies in a work tree and is tracked there", async () => {
  const folder = folderWith({ "a/docs/adr/0001-a.md": "a", "b/docs/adr/0001-b.md": "b" });
  folder.git("init", "-q");
  folder.commit("All");
  const source = await opened(join(folder.root, "a"));
  expect(source.kind).toBe("git");
  expect(paths((await listed(join(folder.root, "a"))).files)).toEqual(["docs/adr/0001-a.md"]);
});

it("takes a folder that git ignores for a plain one", async () => {
  const folder = folderWith({ ".gitignore": "data/\n", "data/docs/adr/0001-a.md": "a" });
  folder.git("init", "-q");
  folder.commit("All");
  expect((await opened(join(folder.root, "data"))).kind).toBe("folder");
  expect(paths((await listed(join(folder.root, "data"))).files)).toEqual(["docs/adr/0001-a.md"]);
});

it("knows commit, branch and forge, and is honest about a repository without a commit", async () => {
  const folder = folderWith({ "docs/adr/0001-a.md": "a" });
  folder.git("init", "-q", "-b", "main");
  folder.git("remote", "add", "origin", "https://ada:secret@github.com/o/r.git");
  const before = await (await opened(folder.root)).facts();
  expect(before).toEqual({ headCommit: null, headBranch: "main", forgeUrl: "https://github.com/o/r" });
  const commit = folder.commit("First");
  const after = await (await opened(folder.root)).facts();
  expect(after?.headCommit).toBe(commit);
});

it("sees a linked work tree as the repository it is", async () => {
  const folder = folderWith({ "main/docs/adr/0001-a.md": "a" });
  const main = { ...folder, root: join(folder.root, "main") };
  folder.git("-C", main.root, "init", "-q");
  folder.git("-C", main.root, "add", "-A");
  folder.git("-C", main.root, "commit", "-q", "-m", "All");
  folder.git("-C", main.root, "worktree", "add", "-q", "../linked", "-b", "other");
  const source = await opened(join(folder.root, "linked"));
  expect(await source.facts()).toMatchObject({ headBranch: "other" });
  expect(paths((await listed(join(folder.root, "linked"))).files)).toEqual(["docs/adr/0001-a.md"]);
});

it("runs none of the programs a repository's own settings name", async () => {
  const folder = folderWith({ "docs/adr/0001-a.md": "a\nb\nc\nd\n", "docs/adr/0002-b.md": "b" });
  folder.git("init", "-q", "-b", "main");
  const first = folder.commit("First");
  folder.git("mv", "docs/adr/0001-a.md", "docs/adr/0003-a.md");
  folder.commit("Second");
  const proof = join(folder.root, "ran");
  const program = join(folder.root, "program.sh");
  writeFileSync(program, `#!/bin/sh\ntouch ${proof}\ncat\n`);
  chmodSync(program, 0o755);
  for (const hook of ["post-index-change", "post-checkout", "reference-transaction"]) {
    writeFileSync(join(folder.root, ".git/hooks", hook), `#!/bin/sh\ntouch ${proof}\n`, { mode: 0o755 });
  }
  for (const key of [
    "core.fsmonitor",
    "core.sshCommand",
    "core.pager",
    "pager.log",
    "diff.external",
    "diff.bad.textconv",
    "diff.bad.command",
    "filter.bad.clean",
    "filter.bad.smudge",
    "filter.bad.process",
    "gpg.program",
    "alias.ls-files",
  ])
    folder.git("config", key, program);
  folder.git("config", "core.worktree", "/");
  folder.git("config", "log.showSignature", "true");
  folder.git("config", "extensions.partialClone", "origin");
  folder.git("config", "remote.origin.promisor", "true");
  folder.git("config", "remote.origin.url", `ext::sh -c "touch ${proof}"`);
  folder.git("config", "protocol.ext.allow", "always");
  folder.write(".gitattributes", "*.md filter=bad diff=bad\n");
  folder.write("docs/adr/0002-b.md", "changed");

  const source = await opened(folder.root);
  const { files } = await listed(folder.root);
  await source.facts();
  await source.renamesSince(first);
  await source.renamesSince("0123456789012345678901234567890123456789");
  expect(paths(files)).toEqual(["docs/adr/0002-b.md", "docs/adr/0003-a.md"]);
  expect(existsSync(proof)).toBe(false);
  // The control: git as people run it does start them.
  folder.git("-c", `core.worktree=${folder.root}`, "ls-files", "-o");
  expect(existsSync(proof)).toBe(true);
});

it("does not go where a forged index leads", async () => {
  const outside = folderWith({ "0001-secret.md": "secret" });
  const folder = folderWith({ "docs/adr/0001-a.md": "a" });
  folder.git("init", "-q");
  folder.commit("All");
  folder.delete("docs/adr/0001-a.md");
  folder.delete("docs/adr");
  symlinkSync(outside.root, join(folder.root, "docs/adr"));
  folder.git(
    "update-index",
    "--add",
    "--cacheinfo",
    `100644,${folder.git("hash-object", "-w", ".git/HEAD").trim()},docs/adr/0001-secret.md`,
  );
  const { files, skipped } = await listed(folder.root);
  expect(files).toEqual([]);
  expect(paths(skipped)).toEqual(["docs/adr"]);
});

it("lists what git shows it and it does not read: linked folders, loops of links, what lies too deep", async () => {
  const deep = `${"d/".repeat(64)}adr/0001-deep.md`;
  const folder = folderWith({ "docs/adr/0001-a.md": "a", "other/0001-b.md": "b", [deep]: "c" });
  folder.git("init", "-q");
  symlinkSync("../other", join(folder.root, "docs/decisions"));
  symlinkSync("other", join(folder.root, "specs"));
  symlinkSync("..", join(folder.root, "docs/adr/loop"));
  symlinkSync("self", join(folder.root, "docs/adr/self"));
  symlinkSync("other", join(folder.root, "elsewhere"));
  folder.git("add", "-A");
  mkdirSync(join(folder.root, "history"));
  symlinkSync("../other", join(folder.root, "history/prompts"));
  const { files, skipped } = await listed(folder.root);
  expect(paths(files)).toEqual(["docs/adr/0001-a.md"]);
  const reasons = Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]));
  expect(Object.keys(reasons)).toEqual([
    deep,
    "docs/adr/loop",
    "docs/adr/self",
    "docs/decisions",
    "history/prompts",
    "specs",
  ]);
  expect(reasons[deep]).toBe("It lies deeper than 64 folders.");
  expect(reasons["docs/adr/loop"]).toBe("This folder is a symbolic link, and links are not followed.");
});

it("recognises renames that were committed, staged, or made step by step", async () => {
  const text = (word: string) => Array.from({ length: 30 }, (_, i) => `${word} line ${i}`).join("\n");
  const folder = folderWith({
    "docs/adr/0001-a.md": text("a"),
    "docs/adr/0002-b.md": text("b"),
    "docs/adr/0003-c.md": text("c"),
  });
  folder.git("init", "-q");
  const first = folder.commit("First");
  folder.git("mv", "docs/adr/0001-a.md", "docs/adr/0011-a.md");
  folder.git("mv", "docs/adr/0003-c.md", "docs/adr/0031-c.md");
  folder.commit("Second");
  folder.git("mv", "docs/adr/0031-c.md", "docs/adr/0032-c.md");
  folder.write(
    "docs/adr/0032-c.md",
    `${text("c").split("\n").slice(0, 20).join("\n")}\n${text("x").split("\n").slice(0, 10).join("\n")}`,
  );
  folder.commit("Third");
  folder.git("mv", "docs/adr/0002-b.md", "docs/adr/0022-b.md");
  const renames = await (await opened(folder.root)).renamesSince(first);
  expect(Object.fromEntries(renames)).toEqual({
    "docs/adr/0011-a.md": "docs/adr/0001-a.md",
    "docs/adr/0022-b.md": "docs/adr/0002-b.md",
    "docs/adr/0032-c.md": "docs/adr/0003-c.md",
  });
});

it("gives rename paths relative to the folder when it lies below the top", async () => {
  const folder = folderWith({ "sub/docs/adr/0001-a.md": "a\nb\nc\n" });
  folder.git("init", "-q");
  const first = folder.commit("First");
  folder.git("mv", "sub/docs/adr/0001-a.md", "sub/docs/adr/0002-a.md");
  folder.commit("Second");
  const renames = await (await opened(join(folder.root, "sub"))).renamesSince(first);
  expect([...renames]).toEqual([["docs/adr/0002-a.md", "docs/adr/0001-a.md"]]);
});

it("says in one sentence why a path is no source", async () => {
  const folder = folderWith({ "file.md": "a" });
  expect(await openSource(join(folder.root, "missing"))).toMatchObject({ code: "folder-missing" });
  expect(await openSource(join(folder.root, "file.md"))).toMatchObject({ code: "not-a-folder" });
  expect(await openSource("~/no such folder")).toMatchObject({
    sentence: expect.stringContaining(join(homedir(), "no such folder")),
  });
  const gone = await opened(folder.root);
  folder.remove();
  expect(await gone.list(classifyPath)).toMatchObject({ code: "folder-missing" });
});

it("reads a folder whose repository is broken as a plain one", async () => {
  const folder = folderWith({ "docs/adr/0001-a.md": "a", ".git/HEAD": "nonsense", ".git/config": "[core" });
  expect((await opened(folder.root)).kind).toBe("folder");
});
