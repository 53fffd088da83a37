import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CommitRefusal, refuseCommit } from "./commit-refusal";
import { type GitPlace, runGit } from "./git-run";
import { isMissing } from "./listing-builder";

/** What nothing of may be a link: it would lead writing out of the repository. */
const IN_COMMON = ["objects", "refs", "refs/heads", "logs", "logs/refs", "logs/refs/heads", "packed-refs"];
const IN_OWN = ["HEAD", "index", "logs", "logs/HEAD"];

/**
 * The folder that holds a repository's objects and branches, after making sure that writing there
 * writes into this work tree's repository and nowhere else. A `.git` file must be answered by the
 * folder it names (linked work tree, submodule), a `.git` folder may not hand on to another one.
 */
export async function ownGitFolder(place: GitPlace): Promise<string | CommitRefusal> {
  const entry = join(place.workTree, ".git");
  try {
    let common = place.gitDir;
    if (lstatSync(entry).isDirectory()) {
      if (isThere(join(entry, "commondir"))) return refuseCommit("git-folder-linked", "commondir");
    } else if (isThere(join(place.gitDir, "gitdir"))) {
      const back = firstLine(join(place.gitDir, "gitdir"));
      const isAnswered = realpathSync(resolve(place.gitDir, back)) === realpathSync(entry);
      if (!isAnswered) return refuseCommit("git-folder-linked", ".git");
      common = realpathSync(resolve(place.gitDir, firstLine(join(place.gitDir, "commondir"))));
    } else if (!(await isNamedBack(place))) {
      return refuseCommit("git-folder-linked", ".git");
    }
    const linked =
      IN_COMMON.find((name) => isLink(join(common, name))) ??
      IN_OWN.find((name) => isLink(join(place.gitDir, name))) ??
      readdirSync(join(common, "objects"), { withFileTypes: true }).find((one) => one.isSymbolicLink())?.name;
    return linked === undefined ? common : refuseCommit("git-folder-linked", linked);
  } catch {
    return refuseCommit("commit-failed", "find its own folders");
  }
}

/** Whether a part of a branch's name is a link on the way to its file. */
export function isLinkedBranch(common: string, branch: string): boolean {
  const names = branch.split("/");
  return names.some((_, index) => {
    const path = names.slice(0, index + 1).join("/");
    return isLink(join(common, "refs/heads", path)) || isLink(join(common, "logs/refs/heads", path));
  });
}

/** A submodule's own settings name its work tree. */
async function isNamedBack(place: GitPlace): Promise<boolean> {
  const asked = await runGit(place, ["config", "--file", join(place.gitDir, "config"), "core.worktree"], {
    timeoutMs: 10_000,
    maxBytes: 64 * 1024,
  });
  if (!asked.ok) return false;
  const named = asked.stdout.toString("utf8").replace(/\n$/, "");
  return realpathSync(resolve(place.gitDir, named)) === realpathSync(place.workTree);
}

function firstLine(path: string): string {
  return readFileSync(path, "utf8").split("\n")[0] ?? "";
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** What stands below a file is no link, because it is nothing. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
