import { z } from "zod";
import { COMMIT_ORIGINS } from "../../records/history/commit-origin";
import { RECORD_KINDS, STATUSES } from "../../records/vocabulary";
import { shownText } from "../shown-text";

/** Nobody is verified: a commit names whom its author wrote there. */
const person = z.object({ name: shownText, mail: shownText });

/** One content of a record, or its end. */
export const revisionView = z.object({
  /** Commit hash; of a plain folder `s` and the number of the sync. Both survive a rebuild. */
  id: z.string(),
  commit: z.string().nullable(),
  /** When it was committed; of a plain folder, when a sync saw it. */
  at: z.string(),
  /** null in plain folders. */
  author: person.nullable(),
  committer: person.nullable(),
  authoredAt: z.string().nullable(),
  /** A known agent that took part, and as what. null does not mean that none did. */
  agent: z.object({ name: z.string(), as: z.enum(["author", "committer", "co-author"]) }).nullable(),
  /** An import, or the end of a shallow clone, is nobody's decision. */
  origin: z.enum(COMMIT_ORIGINS),
  change: z.enum(["added", "modified", "renamed", "deleted"]),
  path: z.string(),
  fromPath: z.string().nullable(),
  status: z.enum(STATUSES).nullable(),
  statusRaw: shownText.nullable(),
  /** `Reviewed-by`, `Docket-Review` and others, as the commit states them. */
  trailers: z.array(z.object({ key: z.string(), value: shownText })),
  /** The commit's page on the forge, when the remote is known. */
  forgeUrl: z.string().nullable(),
});
export type RevisionView = z.infer<typeof revisionView>;

/** The history tab of a record. */
export const historyView = z.object({
  source: z.string(),
  path: z.string(),
  title: shownText,
  kind: z.enum(RECORD_KINDS),
  /** Where revisions come from; none: not committed yet, or not read yet. */
  from: z.enum(["git", "folder", "none"]),
  /** Why there is none: git was not told of the file yet, or the history was not read yet. */
  missing: z.enum(["uncommitted", "unread"]).nullable(),
  /** The clone is shallow: there is an earlier history elsewhere. */
  isCut: z.boolean(),
  /** The file says something else than its last revision. */
  isUncommitted: z.boolean(),
  /** Newest first, at most 500; `total` counts them all. */
  revisions: z.array(revisionView),
  total: z.number(),
  /** Newest first; `to` null: the file went. Decisions only. */
  statusChanges: z.array(
    z.object({ from: z.enum(STATUSES).nullable(), to: z.enum(STATUSES).nullable(), revision: revisionView }),
  ),
  /** What made it accepted, if it is; not `isDecided`: an import brought it so. */
  accepted: z.object({ revision: revisionView, isDecided: z.boolean() }).nullable(),
});
export type HistoryView = z.infer<typeof historyView>;

/** What changed between two revisions, in words. */
export const differenceView = z.object({
  source: z.string(),
  path: z.string(),
  title: shownText,
  /** null: before the record's first revision. */
  from: revisionView.nullable(),
  /** null: the file as it is now. */
  to: revisionView.nullable(),
  /** `same` + `removed` joined are the old text, `same` + `added` the new one. */
  parts: z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() })),
  /** Some stretch was too long to compare word by word. */
  isCoarse: z.boolean(),
  removedWords: z.number(),
  addedWords: z.number(),
});
export type DifferenceView = z.infer<typeof differenceView>;

/** What a record said at one of its revisions. */
export const revisionTextView = z.object({
  source: z.string(),
  path: z.string(),
  title: z.string(),
  revision: revisionView,
  /** Secrets are masked; null: the file went with this revision. */
  text: z.string().nullable(),
});
export type RevisionTextView = z.infer<typeof revisionTextView>;
