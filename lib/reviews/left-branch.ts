import { forShell } from "./for-shell";

/** A branch that was made for a closing and outlives its undo. */
export type LeftBranch = { branch: string; commit: string; sentence: string; nextStep: string };

/**
 * What is left of a closing that is taken back: the new branch with its commit, which nobody but a person deletes.
 * null: it was made on no branch of its own, or its bytes are in the folder and were brought back there.
 */
export function leftBranch(
  write: { state: string; commit: string | null; branch: string | null } | null,
): LeftBranch | null {
  if (write?.state !== "waiting" || write.branch === null || write.commit === null) return null;
  const { branch, commit } = write;
  return {
    branch,
    commit,
    sentence: `The branch ${branch} still holds the commit ${commit.slice(0, 7)}.`,
    nextStep: `Delete it before somebody merges it: git branch -D ${forShell(branch)}`,
  };
}
