import { z } from "zod";
import { STATUSES } from "../../records/vocabulary";
import { OUTCOMES, POSITIONS, REVIEW_STATES, WRITE_STATES } from "../../reviews/states";
import { trustView } from "../decisions/trust-view";
import { saidText } from "../said-text";
import { verbView } from "./verb-view";

/** What a press would do to files: shown before anything is written. */
export const patchView = z.object({
  /** Unified diff of every file, in order. */
  files: z.array(z.object({ path: z.string(), patch: z.string(), isNew: z.boolean() })),
  /** Message of the commit; null: the source cannot be committed to, `commitRefusal` says why. */
  message: z.string().nullable(),
  commitRefusal: z.object({ sentence: z.string(), nextStep: z.string() }).nullable(),
  /** The branch a commit goes to. */
  branch: z.string().nullable(),
  /** Whether it can go to a new branch instead, also where the one that is checked out takes no commit. */
  canBranch: z.boolean(),
  /** The dialect has no word for the outcome, or the file cannot be edited: the file keeps its status, and why. */
  refusal: z.object({ sentence: z.string(), nextStep: z.string() }).nullable(),
  /** Hash of what was shown; the command refuses when the file is not this any more. */
  file: z.string(),
});
export type PatchView = z.infer<typeof patchView>;

const wordPart = z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() });

export const positionView = z.object({
  key: z.string(),
  name: z.string(),
  position: z.enum(POSITIONS),
  reason: saidText.nullable(),
  at: z.string(),
  recordedBy: z.string().nullable(),
  /** The text has changed since; `difference` shows how, where the old text is known. */
  isStale: z.boolean(),
  difference: z.array(wordPart).nullable(),
});

export const writeView = z.object({
  id: z.string(),
  state: z.enum(WRITE_STATES),
  paths: z.array(z.string()),
  commit: z.string().nullable(),
  branch: z.string().nullable(),
  commitUrl: z.string().nullable(),
  /** `git push origin main`, for whoever wants to share it; Docket never pushes. */
  pushCommand: z.string().nullable(),
  refusal: z.object({ sentence: z.string(), nextStep: z.string() }).nullable(),
  /** Of a refused write: what is not in the files yet, as a patch to be applied by hand. */
  patch: z.string().nullable(),
  /** Where that patch is downloaded. */
  patchHref: z.string().nullable(),
  verbs: z.array(verbView),
});

/** The page of one review. */
export const reviewView = z.object({
  id: z.string(),
  state: z.enum(REVIEW_STATES),
  round: z.number(),
  source: z.string(),
  sourceName: z.string(),
  record: z.object({
    key: z.string(),
    path: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    status: z.enum(STATUSES).nullable(),
    /** The file is gone; the review stays open and says so. */
    isGone: z.boolean(),
    /** Its text, drawn; of a long one the beginning. */
    html: z.string(),
    /** The line of the file from which on nothing is drawn; null: all of it is. */
    restLine: z.number().nullable(),
    file: z.string(),
    core: z.string().nullable(),
  }),
  openedAt: z.string(),
  openedBy: z.string(),
  /** Whose turn it is, why, and since when. */
  turn: z.object({ who: z.string(), why: z.string(), since: z.string() }).nullable(),
  requested: z.object({ reason: saidText, by: z.string(), at: z.string() }).nullable(),
  lastCallUntil: z.string().nullable(),
  checklist: z.array(z.object({ name: z.string(), isMet: z.boolean(), sentence: z.string() })),
  positions: z.array(positionView),
  verbs: z.array(verbView),
  /** Patch of each outcome that would write, for the preview before a closing is confirmed. */
  patches: z.partialRecord(z.enum(OUTCOMES), patchView),
  closed: z
    .object({
      outcome: z.enum(OUTCOMES),
      reason: saidText.nullable(),
      wouldChange: saidText.nullable(),
      revisitOn: z.string().nullable(),
      isOverride: z.boolean(),
      at: z.string(),
      by: z.string(),
      /** Until when undo is possible; null: not any more. */
      undoUntil: z.string().nullable(),
    })
    .nullable(),
  writes: z.array(writeView),
  trust: trustView.nullable(),
  /** Suggestion it came from. */
  card: z.object({ id: z.string(), brief: z.string(), href: z.string() }).nullable(),
  /** Everything that happened, newest first. */
  events: z.array(z.object({ seq: z.number(), at: z.string(), by: z.string(), sentence: z.string() })),
  /** Reviews before and after in the queue of open ones. */
  previous: z.string().nullable(),
  next: z.string().nullable(),
});
export type ReviewView = z.infer<typeof reviewView>;
