import type { GitResult } from "./git-run";
import type { SourceFailure } from "./source";

/**
 * Why git could not do what was asked, as one sentence. What git itself says goes to nobody: its
 * messages quote the repository's settings.
 */
export function gitFailure(result: GitResult & { ok: false }, task: string): SourceFailure {
  if (result.why === "missing") {
    return {
      failed: true,
      code: "git-missing",
      sentence: "The program git is not installed, or not on the PATH.",
    };
  }
  const because = {
    timeout: "it did not answer in time",
    "too-large": "its answer was too large",
    failed: "it reports that the repository is damaged or cannot be read",
  }[result.why];
  return { failed: true, code: "git-failed", sentence: `Git could not ${task}: ${because}.` };
}
