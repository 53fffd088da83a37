import type { CommitFile } from "./commit-plan";
import { changedTree, type GitEntry, GitStepFailed, gitHash, gitStep } from "./git-objects";
import type { GitPlace } from "./git-run";

/** Who a commit names; `mail` may be empty. */
export type CommitPerson = { name: string; mail: string };

/** What to commit, as whom, and when. `message` is complete, with its trailers. */
export type CommitOrder = {
  files: readonly CommitFile[];
  message: string;
  author: CommitPerson;
  committer: CommitPerson;
  when: Date;
};

/**
 * Make a commit object on top of `parent` that no branch points to yet, and make sure that it changes
 * these paths and no others. Throws GitStepFailed.
 */
export async function makeCommit(
  top: GitPlace,
  parent: string | null,
  changes: readonly GitEntry[],
  order: CommitOrder,
): Promise<string> {
  const tree = await changedTree(top, parent, changes);
  const commit = await gitHash(
    top,
    "write the commit",
    ["commit-tree", "--no-gpg-sign", tree, ...(parent === null ? [] : ["-p", parent]), "-F", "-"],
    { input: `${messageText(order)}\n`, env: personEnvironment(order) },
  );
  const listed = await gitStep(top, "check the commit", [
    "diff-tree",
    "--root",
    "-r",
    "-z",
    "--raw",
    "--no-commit-id",
    "--no-renames",
    "--no-ext-diff",
    "--no-abbrev",
    commit,
    "--",
  ]);
  const touched = listed
    .toString("utf8")
    .split("\0")
    .filter((_, index) => index % 2 === 1);
  const wanted = changes.map((change) => change.path);
  if (touched.length === 0 || touched.some((path) => !wanted.includes(path)))
    throw new GitStepFailed("make a commit of just these files");
  return commit;
}

/** The message as it is kept, without the line's end behind it. */
export function messageText({ message }: Pick<CommitOrder, "message">): string {
  return message.replaceAll("\0", "").trimEnd();
}

/** Git's own `@seconds zone` form, in UTC. */
function personEnvironment({ author, committer, when }: CommitOrder): Record<string, string> {
  const date = `@${Math.floor(when.getTime() / 1000)} +0000`;
  return {
    GIT_AUTHOR_NAME: plainName(author.name),
    GIT_AUTHOR_EMAIL: plain(author.mail),
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: plainName(committer.name),
    GIT_COMMITTER_EMAIL: plain(committer.mail),
    GIT_COMMITTER_DATE: date,
  };
}

/** Git refuses names of nothing but punctuation; a commit then says honestly that it knows none. */
function plainName(name: string): string {
  const text = plain(name);
  return /[\p{L}\p{N}]/u.test(text) ? text : "unknown";
}

/** On one line and without the brackets that end a name. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}<> ]+/gu, " ")
    .trim()
    .slice(0, 200);
}
