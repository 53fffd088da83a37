import type { Actor } from "../../context";
import { type CommitMessageParts, commitMessage } from "../../reviews/commit-message";
import type { StoredWish } from "../../reviews/write-plan";

/** How a verdict's bytes are to be committed; null: they are not. */
export function wishedCommit(
  actor: Actor,
  choice: { isGit: boolean; commit: boolean; branch: string | null },
  parts: CommitMessageParts,
): StoredWish | null {
  if (!choice.isGit || !choice.commit) return null;
  return { message: commitMessage(parts), branch: choice.branch, name: actor.name, mail: actor.mail };
}
