import { compareWithCommit, filesFromTop, headCommit, isCommitted, storeChanges, topOf } from "./commit-plan";
import { type CommitRefusal, refuseCommit } from "./commit-refusal";
import type { Committed } from "./git-commit";
import { isLinkedBranch, ownGitFolder } from "./git-folder";
import { GitStepFailed, gitHash, gitStep } from "./git-objects";
import { type GitPlace, runGit } from "./git-run";
import { type CommitOrder, makeCommit, messageText } from "./make-commit";

/**
 * Commit files to a new branch that starts at HEAD. Neither the work tree nor the index is touched,
 * so it does not matter what is dirty, staged or unfinished there; but the files must be in HEAD as
 * they were when the change was made. Nothing is pushed. Of two who make one branch, one does.
 *
 * A kill leaves the branch or none, and the same call then finds it or makes it.
 *
 * @param onMade for tests: the commit is made, and no branch leads to it yet
 */
export async function commitToNewBranch(
  place: GitPlace,
  order: CommitOrder & { branch: string },
  onMade: () => void = () => {},
): Promise<Committed | CommitRefusal> {
  const { branch } = order;
  try {
    const common = await ownGitFolder(place);
    if (typeof common !== "string") return common;
    const files = filesFromTop(place, order.files);
    if ("refused" in files) return files;
    const top = topOf(place);
    const unnamed = await refuseName(top, common, branch);
    if (unnamed) {
      const ours = unnamed.code === "branch-exists" ? await ownCommit(top, branch, files, order) : null;
      return ours === null ? unnamed : { committed: true, commit: ours, branch, isEarlier: true };
    }
    const ref = `refs/heads/${branch}`;
    const head = await headCommit(top);
    if (head === null) return refuseCommit("no-commit-yet");
    const stored = await compareWithCommit(top, head, files);
    if ("refused" in stored) return stored;
    const commit = await makeCommit(top, head, await storeChanges(top, stored), order);
    onMade();
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
    } catch (error) {
      // Somebody made it, or one that is in its way, since it was asked for; else git could not.
      const taken = await refuseName(top, common, branch);
      if (taken) return taken;
      throw error;
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
  const other = await inItsWay(top, branch);
  return other === null ? null : refuseCommit("branch-in-the-way", other);
}

/**
 * The commit that a branch of this name leads to, where it is the one that was to be made: these bytes under this
 * message, which names its review and the head of the ledger. null: it is somebody else's.
 */
async function ownCommit(
  top: GitPlace,
  branch: string,
  files: Parameters<typeof isCommitted>[2],
  order: CommitOrder,
): Promise<string | null> {
  const tip = await gitHash(top, "read the branch", [
    "rev-parse",
    "--verify",
    `refs/heads/${branch}^{commit}`,
  ]);
  if (!(await isCommitted(top, tip, files))) return null;
  const raw = (await gitStep(top, "read the branch", ["cat-file", "commit", tip])).toString("utf8");
  const message = raw.slice(raw.indexOf("\n\n") + 2);
  return message.trimEnd() === messageText(order) ? tip : null;
}

/** The branch that stands where this one's folder would be, or in it: `a` and `a/b` cannot both be. */
async function inItsWay(top: GitPlace, branch: string): Promise<string | null> {
  const [first = ""] = branch.split("/");
  const asked = await runGit(top, [
    "for-each-ref",
    "--format=%(refname:lstrip=2)",
    "--",
    `refs/heads/${first}`,
  ]);
  if (!asked.ok) return null;
  const others = asked.stdout.toString("utf8").split("\n").filter(Boolean);
  return others.find((other) => branch.startsWith(`${other}/`) || other.startsWith(`${branch}/`)) ?? null;
}
