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

/** A part of a name is a file name, beside which git writes one that ends in `.lock`. Bytes. */
const MOST_BYTES = 240;
/** What cannot be handed to git or changes how a name reads; or git reads as something else than a branch. */
const NO_NAME = /^-|^refs\/|^@$|^HEAD$|[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

async function refuseName(top: GitPlace, common: string, branch: string): Promise<CommitRefusal | null> {
  const ref = `refs/heads/${branch}`;
  const isName = branch.length <= 200 && Buffer.byteLength(branch) <= MOST_BYTES && !NO_NAME.test(branch);
  if (!isName || !(await runGit(top, ["check-ref-format", ref])).ok)
    return refuseCommit("branch-invalid", branch);
  if (isLinkedBranch(common, branch)) return refuseCommit("git-folder-linked", branch);
  const isThere = (await runGit(top, ["show-ref", "--verify", "--quiet", "--", ref])).ok;
  if (isThere) return refuseCommit("branch-exists", branch);
  return (await hasNoPlace(top, branch)) ? refuseCommit("branch-invalid", branch) : null;
}

/** Whether a branch stands where this one's folder would be, or the other way round: `a` and `a/b` cannot both be. */
async function hasNoPlace(top: GitPlace, branch: string): Promise<boolean> {
  const [first = ""] = branch.split("/");
  const asked = await runGit(top, [
    "for-each-ref",
    "--format=%(refname:lstrip=2)",
    "--",
    `refs/heads/${first}`,
  ]);
  if (!asked.ok) return false;
  const others = asked.stdout.toString("utf8").split("\n").filter(Boolean);
  return others.some((other) => branch.startsWith(`${other}/`) || other.startsWith(`${branch}/`));
}
