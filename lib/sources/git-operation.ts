import { existsSync } from "node:fs";
import { join } from "node:path";

/** What git leaves in its folder while something is unfinished, and how people call it. */
const SIGNS: readonly [string, string][] = [
  ["MERGE_HEAD", "a merge"],
  ["rebase-merge", "a rebase"],
  ["rebase-apply", "a rebase"],
  ["CHERRY_PICK_HEAD", "a cherry-pick"],
  ["REVERT_HEAD", "a revert"],
  ["sequencer", "a cherry-pick or revert"],
  ["BISECT_LOG", "a bisection"],
];

/** The operation a work tree is in the middle of; null when there is none. */
export function operationInProgress(gitDir: string): string | null {
  return SIGNS.find(([name]) => existsSync(join(gitDir, name)))?.[1] ?? null;
}
