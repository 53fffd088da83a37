import { type COMMIT_REFUSAL_CODES, type Refusal, refuse } from "../refusal";
import { shownPath } from "./write-refusal";

export type CommitRefusalCode = (typeof COMMIT_REFUSAL_CODES)[number];

/** Why nothing was committed. The write stands apart: the file may hold its new bytes all the same. */
export type CommitRefusal = Refusal & { code: CommitRefusalCode | "git-missing" };

type Words = { sentence: (what: string) => string; nextStep: string };

const WORDS: Record<CommitRefusal["code"], Words> = {
  "git-missing": {
    sentence: () => "The program git is not installed, or not on the PATH.",
    nextStep: "Install git, then try again.",
  },
  "not-in-git": {
    sentence: (what) => `${what} lies in no git work tree, so there is nothing to commit to.`,
    nextStep: "Write the file without a commit.",
  },
  "path-dirty": {
    sentence: (what) =>
      `${what} differs from the last commit beyond this change, so a commit would take other people's edits along.`,
    nextStep: "Commit or undo those edits first, or write the file without a commit.",
  },
  "path-staged": {
    sentence: (what) => `${what} has changes in git's staging area that belong to somebody's own commit.`,
    nextStep: "Commit or unstage them first, or write the file without a commit.",
  },
  "operation-in-progress": {
    sentence: (what) => `The repository is in the middle of ${what}.`,
    nextStep: "Finish or abort it with git, or write the file without a commit.",
  },
  "head-detached": {
    sentence: () => "The work tree is on no branch (its HEAD is detached), so a commit would belong to none.",
    nextStep: "Check out a branch, or choose a new one for this commit.",
  },
  "index-locked": {
    sentence: (what) => `Another git command holds the repository (${what} exists).`,
    nextStep: "Wait until it has finished; if none is running, delete that file.",
  },
  "no-commit-yet": {
    sentence: () => "The repository has no commit yet that a new branch could start from.",
    nextStep: "Commit to the current branch instead.",
  },
  "branch-exists": {
    sentence: (what) => `There is already a branch ${what}.`,
    nextStep: "Choose another name.",
  },
  "branch-invalid": {
    sentence: (what) => `${what} cannot be the name of a new branch.`,
    nextStep: "Use letters, digits, dashes and single slashes.",
  },
  "branch-in-the-way": {
    sentence: (what) => `There is already a branch ${what}, and a branch's name cannot be another's folder.`,
    nextStep: "Choose another name.",
  },
  "branch-moved": {
    sentence: (what) => `The branch ${what} got another commit at the same moment.`,
    nextStep: "Try again.",
  },
  "other-repository": {
    sentence: (what) =>
      `${what} belongs to another repository inside this one (a submodule or a nested clone).`,
    nextStep: "Add that repository as a source of its own.",
  },
  "git-folder-linked": {
    sentence: (what) =>
      `The repository's own folder leads elsewhere (${what}), and Docket follows no such link.`,
    nextStep: "Commit with git yourself.",
  },
  "person-unknown": {
    sentence: () => "It is not known in whose name to commit.",
    nextStep: 'Tell git once: `git config --global user.name "…"` and `git config --global user.email "…"`.',
  },
  "commit-failed": {
    sentence: (what) => `Git could not ${what}.`,
    nextStep: "Look whether `git status` and `git fsck` report a problem, or commit with git yourself.",
  },
};

/** The refusal of a code; `what` is the path, branch or operation it is about. */
export function refuseCommit(code: CommitRefusal["code"], what = ""): CommitRefusal {
  const { sentence, nextStep } = WORDS[code];
  return { ...refuse(code, sentence(shownPath(what).slice(0, 300)), nextStep), code };
}
