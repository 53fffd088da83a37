import { compareWithCommit, filesFromTop, headCommit, storeChanges, topOf } from "./commit-plan";
import { type CommitRefusal, refuseCommit } from "./commit-refusal";
import { isLinkedBranch, ownGitFolder } from "./git-folder";
import { GitStepFailed, gitStep } from "./git-objects";
import { type GitPlace, runGit } from "./git-run";
import { type CommitOrder, makeCommit } from "./make-commit";

/**
 * Commit files to a new branch that starts at HEAD. Neither the work tree nor the index is touched,
 * so it does not matter what is dirty, staged or unfinished there; but the files must be in HEAD as
 * they were when the change was made. Nothing is pushed.
 */
export async function commitToNewBranch(
  place: GitPlace,
  order: CommitOrder & { branch: string },
): Promise<{ committed: true; commit: string; branch: string; isEarlier: false } | CommitRefusal> {
  const { branch } = order;
  try {
    const common = await ownGitFolder(place);
    if (typeof common !== "string") return common;
    const files = filesFromTop(place, order.files);
    if ("refused" in files) return files;
    const top = topOf(place);
    const unnamed = await refuseName(top, common, branch);
    if (unnamed) return unnamed;
    const ref = `refs/heads/${branch}`;
    const head = await headCommit(top);
    if (head === null) return refuseCommit("no-commit-yet");
    const stored = await compareWithCommit(top, head, files);
    if ("refused" in stored) return stored;
    const commit = await makeCommit(top, head, await storeChanges(top, stored), order);
    const none = "0".repeat(commit.length);
    try {
      await gitStep(top, "make the branch", [
        "update-ref",
        "--create-reflog",
        "-m",
        "docket: new branch",
        ref,
        commit,
        none,
      ]);
    } catch {
      // `a/b` cannot stand beside `a`; or somebody else made it in between.
      const isThere = (await runGit(top, ["show-ref", "--verify", "--quiet", "--", ref])).ok;
      return refuseCommit(isThere ? "branch-exists" : "branch-invalid", branch);
    }
    return { committed: true, commit, branch, isEarlier: false };
  } catch (error) {
    if (error instanceof GitStepFailed) return refuseCommit("commit-failed", error.message);
    throw error;
  }
}

/** Why a new branch cannot have this name, asked before anything is decided; null: it can. */
export async function refuseNewBranch(place: GitPlace, branch: string): Promise<CommitRefusal | null> {
  const common = await ownGitFolder(place);
  return typeof common === "string" ? refuseName(topOf(place), common, branch) : common;
}

async function refuseName(top: GitPlace, common: string, branch: string): Promise<CommitRefusal | null> {
  const ref = `refs/heads/${branch}`;
  const isName = branch.length <= 200 && !branch.startsWith("-") && branch !== "HEAD";
  if (!isName || !(await runGit(top, ["check-ref-format", ref])).ok)
    return refuseCommit("branch-invalid", branch);
  if (isLinkedBranch(common, branch)) return refuseCommit("git-folder-linked", branch);
  const isThere = (await runGit(top, ["show-ref", "--verify", "--quiet", "--", ref])).ok;
  return isThere ? refuseCommit("branch-exists", branch) : null;
}
