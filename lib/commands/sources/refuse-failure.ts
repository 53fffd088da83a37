import { type Refusal, refuse } from "../../refusal";
import type { SourceFailure } from "../../sources/source";

/** A failure of a source as a refusal, with what to do about it. */
export function refuseFailure(failure: SourceFailure): Refusal {
  const nextStep = {
    "folder-missing": "Check the path; in a terminal, the Tab key completes it.",
    "not-a-folder": "Give the folder that holds it.",
    "folder-unreadable": "Give yourself the right to read it, or run Docket as a user who may.",
    "git-missing": "Install git (Debian and Ubuntu: apt-get install git; macOS: xcode-select --install).",
    "git-failed": "Run `git fsck` in the folder, repair what it reports, and sync again.",
  }[failure.code];
  return refuse(
    failure.code === "git-failed" ? "folder-unreadable" : failure.code,
    failure.sentence,
    nextStep,
  );
}
