import { sha256 } from "../sha256";
import type { CommitRefusal } from "./commit-refusal";
import { type Committed, commitFiles, commitReadiness } from "./git-commit";
import { commitToNewBranch } from "./git-new-branch";
import type { GitPlace } from "./git-run";
import type { CommitOrder } from "./make-commit";
import { type Written, writeFiles } from "./write-file";
import type { WriteRefusal } from "./write-refusal";

/** Bytes of one file before and after; `path` is relative to the root, with `/`. `oldBytes` null: a new file. */
export type ByteChange = { path: string; oldBytes: Uint8Array | null; newBytes: Uint8Array };

/** A commit of the changes that are written; without `branch` on the branch that is checked out. */
export type CommitWish = Omit<CommitOrder, "files"> & { place: GitPlace; branch?: string };

/** What came of it. Write and commit are refused apart; each is null where it was not asked for. */
export type WriteOutcome = {
  write: Written | WriteRefusal | null;
  commit: Committed | CommitRefusal | null;
};

/**
 * Write changes, all or none, and commit just them. With a branch of its own nothing is written: the
 * work tree keeps its bytes until that branch is merged.
 *
 * @param root real path of the source; `commit.place.folder` must be the same
 */
export async function writeAndCommit(
  root: string,
  changes: readonly ByteChange[],
  commit: CommitWish | null,
): Promise<WriteOutcome> {
  if (commit?.branch !== undefined) {
    const { place, branch, ...order } = commit;
    return { write: null, commit: await commitToNewBranch(place, { ...order, branch, files: changes }) };
  }
  // Asked before the write, because afterwards nobody could tell an earlier difference from this one.
  const early = commit === null ? null : await commitReadiness(commit.place, changes);
  // A lock is waited for when its turn comes.
  const refused = early?.code === "index-locked" ? null : early;
  const write = await writeFiles(
    root,
    changes.map(({ path, oldBytes, newBytes }) => ({
      path,
      oldHash: oldBytes === null ? null : sha256(oldBytes),
      newBytes,
    })),
  );
  if ("refused" in write || commit === null) return { write, commit: null };
  return { write, commit: refused ?? (await commitFiles(commit.place, { ...commit, files: changes })) };
}
