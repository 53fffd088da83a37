import type { KnownDecision } from "../../queries/decisions/decision-now";
import { type Refusal, refuse } from "../../refusal";
import { refuseCommit } from "../../sources/commit-refusal";
import { gitHistoryOf } from "../../sources/git-facts";
import { refuseNewBranch } from "../../sources/git-new-branch";

/**
 * Why a verdict cannot go to the branch that was chosen for it, asked before it is recorded: nobody wants it in the
 * work tree instead, or standing without its bytes because of a name. null: it can, or none was chosen.
 */
export async function refuseBranch(
  { isGit, root }: Pick<KnownDecision, "isGit" | "root">,
  { commit, branch }: { commit: boolean; branch: string | null },
): Promise<Refusal | null> {
  if (branch === null) return null;
  if (!commit)
    return refuse(
      "invalid-input",
      "A branch holds commits, and none is to be made.",
      "Leave the branch out, or let the change be committed.",
    );
  const place = isGit ? await gitHistoryOf(root) : null;
  if (place === null) return refuseCommit("not-in-git", root);
  return place === "git-missing" ? refuseCommit(place) : refuseNewBranch(place, branch);
}
