import { dirname, join, relative, sep } from "node:path";
import { type CommitRefusal, refuseCommit } from "./commit-refusal";
import { findWorkTree } from "./find-work-tree";
import { isCommitHash } from "./git-facts";
import { type GitEntry, indexEntries, readBlob, storeBlob, treeEntries } from "./git-objects";
import { type GitPlace, runGit } from "./git-run";
import { isPlainPath } from "./read-file";

/**
 * One file of a commit. `oldBytes` are those on disk before the write, null when there was none;
 * `newBytes` null takes the file away. `path` is relative to `place.folder`, with `/`.
 */
export type CommitFile = { path: string; oldBytes: Uint8Array | null; newBytes: Uint8Array | null };

/** The same with its path from the top of the work tree. */
type TopFile = CommitFile & { top: string };

/** What a file's bytes become on their way into git. */
type Stored = {
  file: TopFile;
  mode: string;
  store: (bytes: Uint8Array) => Uint8Array;
  before: GitEntry | null;
};

/** The place with git running at the top of the work tree, as all paths below are told from there. */
export function topOf(place: GitPlace): GitPlace {
  return { ...place, folder: place.workTree };
}

/** The commit HEAD stands at; null before the first one. */
export async function headCommit(place: GitPlace): Promise<string | null> {
  const asked = await runGit(place, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}", "--"]);
  const hash = asked.ok ? (asked.stdout.toString("latin1").split("\n")[0] ?? "") : "";
  return isCommitHash(hash) ? hash : null;
}

/** The branch the work tree is on, without `refs/heads/`; null when it is on none. */
export async function currentBranch(place: GitPlace): Promise<string | null> {
  const asked = await runGit(place, ["symbolic-ref", "--quiet", "HEAD"]);
  const name = asked.ok ? asked.stdout.toString("utf8").trim() : "";
  return name.startsWith("refs/heads/") ? name.slice("refs/heads/".length) : null;
}

/** Paths from the top of the work tree; a file of another repository inside this one is refused. */
export function filesFromTop(place: GitPlace, files: readonly CommitFile[]): TopFile[] | CommitRefusal {
  const found: TopFile[] = [];
  for (const file of files) {
    const full = join(place.folder, file.path);
    const top = relative(place.workTree, full).split(sep).join("/");
    const isOurs =
      isPlainPath(file.path) &&
      isPlainPath(top) &&
      !top.split("/").some((name) => name.toLowerCase() === ".git");
    if (!isOurs || findWorkTree(dirname(full))?.gitDir !== place.gitDir)
      return refuseCommit("other-repository", file.path);
    found.push({ ...file, top });
  }
  return found;
}

/**
 * Compare what the change was made from with the last commit, file by file. Where git keeps LF for a
 * file that has CRLF on disk (`core.autocrlf`, `text` attributes), the new text is stored with LF as
 * well, so that a commit shows the changed lines and no others; every other filter counts as a
 * difference, because running it would run a program of the repository.
 */
export async function compareWithCommit(
  place: GitPlace,
  commit: string | null,
  files: readonly TopFile[],
): Promise<Stored[] | CommitRefusal> {
  const paths = files.map((file) => file.top);
  const inTree = commit === null ? [] : await treeEntries(place, commit, paths);
  const stored: Stored[] = [];
  for (const file of files) {
    const before = inTree.find((entry) => entry.path === file.top) ?? null;
    if (before === null || file.oldBytes === null) {
      if (before !== null || file.oldBytes !== null) return refuseCommit("path-dirty", file.path);
      stored.push({ file, mode: "100644", store: (bytes) => bytes, before });
      continue;
    }
    if (before.mode === "160000") return refuseCommit("other-repository", file.path);
    const kept = await readBlob(place, before.blob);
    const store = [(bytes: Uint8Array) => bytes, withLf].find((way) => kept.equals(way(file.oldBytes!)));
    if (store === undefined || !before.mode.startsWith("100")) return refuseCommit("path-dirty", file.path);
    stored.push({ file, mode: before.mode, store, before });
  }
  return stored;
}

/** Whether the last commit holds the new bytes already: a kill came after it, or somebody was quicker. */
export async function isCommitted(
  place: GitPlace,
  commit: string,
  files: readonly TopFile[],
): Promise<boolean> {
  const inTree = await treeEntries(
    place,
    commit,
    files.map((file) => file.top),
  );
  for (const { top, newBytes } of files) {
    const there = inTree.find((entry) => entry.path === top);
    if (newBytes === null || there === undefined) {
      if (newBytes !== null || there !== undefined) return false;
      continue;
    }
    const kept = there.mode.startsWith("100") ? await readBlob(place, there.blob) : null;
    if (kept === null || !(kept.equals(newBytes) || kept.equals(withLf(newBytes)))) return false;
  }
  return true;
}

/** Store the new bytes, and say what changes in a tree. */
export function storeChanges(place: GitPlace, stored: readonly Stored[]): Promise<GitEntry[]> {
  return Promise.all(
    stored.map(async ({ file, mode, store, before }) =>
      file.newBytes === null
        ? { path: file.top, mode: "0", blob: "0".repeat(before?.blob.length ?? 40) }
        : { path: file.top, mode, blob: await storeBlob(place, store(file.newBytes)) },
    ),
  );
}

/**
 * Whether the index holds somebody's own changes of these paths: it may hold what the last commit
 * holds, or exactly what is about to be committed.
 */
export async function stagedPath(
  place: GitPlace,
  stored: readonly Stored[],
  changes: readonly GitEntry[] | null,
): Promise<string | null> {
  const inIndex = await indexEntries(
    place,
    stored.map(({ file }) => file.top),
  );
  for (const { file, before } of stored) {
    const entries = inIndex.filter((entry) => entry.path === file.top);
    const after = changes?.find((change) => change.path === file.top);
    const isOurs = (wanted: GitEntry | null | undefined) =>
      wanted === null || wanted?.mode === "0"
        ? entries.length === 0
        : wanted !== undefined &&
          entries.length === 1 &&
          entries[0]!.stage === "0" &&
          entries[0]!.blob === wanted.blob &&
          entries[0]!.mode === wanted.mode;
    if (!isOurs(before) && !isOurs(after)) return file.path;
  }
  return null;
}

/** CRLF as LF, as git does; a lone CR stays. */
function withLf(bytes: Uint8Array): Buffer {
  const kept = bytes.filter((byte, index) => !(byte === 13 && bytes[index + 1] === 10));
  return Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
}
