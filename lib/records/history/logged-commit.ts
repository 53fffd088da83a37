/** Somebody as a commit names them. Neither is verified: anybody can write any name. */
export type CommitPerson = { name: string; mail: string };

export type Trailer = { key: string; value: string };

/**
 * What a commit did to one file. Paths are relative to the source, with `/`. `blob` is git's id of
 * the content afterwards, null when the file went; `from` is where a renamed file was.
 */
export type FileChange =
  | { kind: "added" | "modified"; path: string; from: null; blob: string }
  | { kind: "renamed"; path: string; from: string; blob: string }
  | { kind: "deleted"; path: string; from: null; blob: null };

/** One commit of a log. Times are ISO-8601 UTC. */
export type LoggedCommit = {
  hash: string;
  parents: string[];
  author: CommitPerson;
  authoredAt: string;
  committer: CommitPerson;
  committedAt: string;
  trailers: Trailer[];
  changes: FileChange[];
};
