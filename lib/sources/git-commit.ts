import { copyFileSync, existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import {
  type CommitFile,
  compareWithCommit,
  currentBranch,
  filesFromTop,
  headCommit,
  isCommitted,
  stagedPath,
  storeChanges,
  topOf,
} from "./commit-plan";
import { type CommitRefusal, refuseCommit } from "./commit-refusal";
import { isLinkedBranch, ownGitFolder } from "./git-folder";
import { isIndexLocked, lockIndex } from "./git-index-lock";
import { changeIndex, type GitEntry, GitStepFailed, gitHash, gitStep } from "./git-objects";
import { operationInProgress } from "./git-operation";
import type { GitPlace } from "./git-run";
import { type CommitOrder, makeCommit } from "./make-commit";

/** What was committed; `isEarlier` when the last commit held these bytes already and none was made. */
export type Committed = { committed: true; commit: string; branch: string; isEarlier: boolean };

/** Steps a test may stop at. */
export type CommitStep = "locked" | "made" | "staged" | "moved";
export type CommitOptions = { waitMs?: number; onStep?: (step: CommitStep) => void };

/** How long to wait for git commands and for other commits of Docket. */
const WAIT_MS = 10_000;

/**
 * Whether a commit of just these files would be possible now, before anything is written; null when
 * it would. `newBytes` are not looked at.
 */
export async function commitReadiness(
  place: GitPlace,
  files: readonly CommitFile[],
): Promise<CommitRefusal | null> {
  return steps(async () => {
    const ready = await readyPlace(place, files);
    if ("refused" in ready) return ready;
    const { top, head, inTop } = ready;
    if (isIndexLocked(place.gitDir)) return refuseCommit("index-locked", join(place.gitDir, "index.lock"));
    const stored = await compareWithCommit(top, head, inTop);
    if ("refused" in stored) return stored;
    const staged = await stagedPath(top, stored, null);
    return staged === null ? null : refuseCommit("path-staged", staged);
  });
}

/**
 * Commit exactly these files on the branch that is checked out, by plumbing: no hook runs, no filter,
 * no signing program, and whatever else is staged stays staged and uncommitted. The branch moves only
 * if it still stands where it was read; the index entries of these paths follow. Nothing is pushed.
 *
 * A kill leaves the files staged or committed, and the same call then finishes or finds them.
 */
export async function commitFiles(
  place: GitPlace,
  order: CommitOrder,
  options: CommitOptions = {},
): Promise<Committed | CommitRefusal> {
  const { waitMs = WAIT_MS, onStep = () => {} } = options;
  return steps(async () => {
    const early = await readyPlace(place, order.files);
    if ("refused" in early) return early;
    const lock = await lockIndex(place.gitDir, waitMs);
    if ("refused" in lock) return lock;
    try {
      onStep("locked");
      // Asked again: the branch may have moved while the lock was waited for.
      const ready = await readyPlace(place, order.files);
      if ("refused" in ready) return ready;
      const { top, head, branch, inTop } = ready;
      const stored = await compareWithCommit(top, head, inTop);
      if ("refused" in stored) {
        const isThere = head !== null && (await isCommitted(top, head, inTop));
        return isThere ? { committed: true, commit: head, branch, isEarlier: true } : stored;
      }
      const changes = await storeChanges(top, stored);
      const staged = await stagedPath(top, stored, changes);
      if (staged !== null) return refuseCommit("path-staged", staged);
      const commit = await makeCommit(top, head, changes, order);
      onStep("made");
      const unstage = await stage(top, lock.draft, changes);
      onStep("staged");
      if (!(await moveBranch(top, branch, commit, head))) {
        unstage();
        return refuseCommit("branch-moved", branch);
      }
      onStep("moved");
      return { committed: true, commit, branch, isEarlier: false };
    } finally {
      lock.release();
    }
  });
}

type Ready = {
  top: GitPlace;
  head: string | null;
  branch: string;
  inTop: Exclude<ReturnType<typeof filesFromTop>, CommitRefusal>;
};

/** What must hold whatever the files are: an own repository, on a branch, with nothing unfinished. */
async function readyPlace(place: GitPlace, files: readonly CommitFile[]): Promise<Ready | CommitRefusal> {
  const common = await ownGitFolder(place);
  if (typeof common !== "string") return common;
  const inTop = filesFromTop(place, files);
  if ("refused" in inTop) return inTop;
  const operation = operationInProgress(place.gitDir);
  if (operation !== null) return refuseCommit("operation-in-progress", operation);
  const [branch, head] = await Promise.all([currentBranch(place), headCommit(place)]);
  if (branch === null) return refuseCommit("head-detached");
  if (isLinkedBranch(common, branch)) return refuseCommit("git-folder-linked", branch);
  return { top: topOf(place), head, branch, inTop };
}

/** Put the changes into the index; answers how to take them out again while the lock is held. */
async function stage(top: GitPlace, draft: () => string, changes: readonly GitEntry[]): Promise<() => void> {
  const index = join(top.gitDir, "index");
  const [next, before] = [draft(), draft()];
  const hasIndex = existsSync(index);
  if (hasIndex) {
    copyFileSync(index, next);
    copyFileSync(index, before);
  } else {
    await gitStep(top, "make a staging area", ["read-tree", "--empty"], { env: { GIT_INDEX_FILE: before } });
  }
  await changeIndex(top, next, changes);
  renameSync(next, index);
  return () => renameSync(before, index);
}

/** Move the branch if it stands at `from` (null: does not exist yet). */
async function moveBranch(
  top: GitPlace,
  branch: string,
  commit: string,
  from: string | null,
): Promise<boolean> {
  const old = from ?? "0".repeat(commit.length);
  try {
    await gitStep(top, "move the branch", [
      "update-ref",
      "--create-reflog",
      "-m",
      "docket: commit",
      `refs/heads/${branch}`,
      commit,
      old,
    ]);
    return true;
  } catch (error) {
    if (!(error instanceof GitStepFailed)) throw error;
    const now = await gitHash(top, "read the branch", ["rev-parse", `refs/heads/${branch}`]).catch(
      () => null,
    );
    if (now === from) throw error;
    return false;
  }
}

/** A step that git cannot do is a refusal; so is a file of its folder that cannot be changed. */
async function steps<T>(act: () => Promise<T | CommitRefusal>): Promise<T | CommitRefusal> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof GitStepFailed) return refuseCommit("commit-failed", error.message);
    if (error instanceof Error && "code" in error)
      return refuseCommit("commit-failed", "change its own files");
    throw error;
  }
}
