import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isCommitHash } from "./git-facts";
import { type GitOptions, type GitPlace, runGit } from "./git-run";

/** One file of a tree or an index; `mode` as git writes it ("100644"). As a change, mode "0" takes it out. */
export type GitEntry = { path: string; mode: string; blob: string };

/** Thrown inside this folder when git cannot do one of the steps of a commit; `message` is a verb phrase. */
export class GitStepFailed extends Error {}

/** What is written is safe when the commit is reported, and in UTF-8 whatever the repository prefers. */
const WRITING = [
  "core.fsync=committed,loose-object,reference,index",
  "i18n.commitEncoding=UTF-8",
  "core.splitIndex=false",
  "core.filesRefLockTimeout=2000",
];

/** Run one step of a commit; throws GitStepFailed with `task` when git cannot do it. */
export async function gitStep(
  place: GitPlace,
  task: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<Buffer> {
  const settings = [...WRITING, ...(options.settings ?? [])];
  const result = await runGit(place, args, { timeoutMs: 60_000, ...options, settings });
  if (!result.ok) throw new GitStepFailed(task);
  return result.stdout;
}

/** Like `gitStep` for steps that answer with one hash. */
export async function gitHash(
  place: GitPlace,
  task: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string> {
  const hash = (await gitStep(place, task, args, options)).toString("latin1").trim();
  if (!isCommitHash(hash)) throw new GitStepFailed(task);
  return hash;
}

/** Entries of a commit's tree at some paths (relative to the top); absent paths are left out. */
export async function treeEntries(top: GitPlace, commit: string, paths: string[]): Promise<GitEntry[]> {
  const out = await gitStep(top, "read the last commit", [
    "ls-tree",
    "-z",
    "--full-tree",
    commit,
    "--",
    ...paths,
  ]);
  return fields(out).flatMap((line) => {
    const found = /^(\d{6}) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line);
    return found ? [{ mode: found[1]!, blob: found[2]!, path: found[3]! }] : [];
  });
}

/** Entries of the index at some paths, conflicting ones included (`stage` is not 0). */
export async function indexEntries(
  top: GitPlace,
  paths: string[],
): Promise<(GitEntry & { stage: string })[]> {
  const out = await gitStep(top, "read the staging area", [
    "ls-files",
    "-z",
    "-s",
    "--full-name",
    "--",
    ...paths,
  ]);
  return fields(out).flatMap((line) => {
    const found = /^(\d{6}) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line);
    return found ? [{ mode: found[1]!, blob: found[2]!, stage: found[3]!, path: found[4]! }] : [];
  });
}

/** Store bytes as they are: no filter of the repository is asked. */
export function storeBlob(place: GitPlace, bytes: Uint8Array): Promise<string> {
  return gitHash(place, "store the text", ["hash-object", "-w", "--no-filters", "--stdin"], { input: bytes });
}

/** The bytes of a blob as they are stored. */
export function readBlob(place: GitPlace, blob: string): Promise<Buffer> {
  return gitStep(place, "read the last commit's text", ["cat-file", "blob", blob]);
}

/** Change entries of an index file; only these. */
export async function changeIndex(top: GitPlace, indexFile: string, changes: readonly GitEntry[]) {
  await gitStep(top, "update the staging area", ["update-index", "-z", "--add", "--index-info"], {
    input: changes.map(({ mode, blob, path }) => `${mode} ${blob}\t${path}\0`).join(""),
    env: { GIT_INDEX_FILE: indexFile },
  });
}

/** A new tree: that of a commit (or an empty one) with some changes. The repository's index has no part in it. */
export async function changedTree(
  top: GitPlace,
  commit: string | null,
  changes: readonly GitEntry[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "docket-tree-"));
  const indexFile = join(folder, "index");
  const env = { GIT_INDEX_FILE: indexFile };
  try {
    const from = commit === null ? "--empty" : commit;
    await gitStep(top, "read the last commit's tree", ["read-tree", from], { env });
    await changeIndex(top, indexFile, changes);
    return await gitHash(top, "write the tree", ["write-tree", "--missing-ok"], { env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fields(out: Buffer): string[] {
  return out
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "");
}
