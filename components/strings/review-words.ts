import { counted } from "@/lib/records/counted";
import type { Outcome, PositionWord, ReviewState } from "@/lib/reviews/states";

export const REVIEW_STATE_WORDS: Record<ReviewState, string> = {
  open: "Open",
  "last-call": "Last call",
  closed: "Closed",
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  approved: "Approved",
  rejected: "Rejected",
  deferred: "Deferred",
  withdrawn: "Withdrawn",
  superseded: "Superseded",
};

export const POSITION_WORDS: Record<PositionWord, string> = {
  approve: "Approves",
  "no-objection": "Has no objection",
  object: "Objects",
  abstain: "Abstains",
  recuse: "Recused",
};

/** What the pages of reviews say. */
export const REVIEW = {
  title: "Reviews",
  about: "Rounds of judgement over decisions: who said what, and how they ended.",
  one: "Review",
  round: (round: number) => `Round ${round}`,
  opened: "Opened",
  by: "by",
  states: { open: "Open", closed: "Closed", all: "All" },
  statesLabel: "State",
  noneOpenTitle: "No review is open",
  noneOpen:
    "A review opens when a suggestion is documented, or from the page of a decision. Open ones are listed here with whose turn it is.",
  noneClosedTitle: "No review was closed yet",
  noneClosed: "Closed reviews stay here, with their outcome, who said what, and why.",
  readDecision: "Read the decision",
  decision: "The decision",
  gone: "The file is gone from its source. The review stays open; close it as withdrawn, or bring the file back.",
  turn: "Whose turn it is",
  checklist: "What has to be so",
  met: "Met",
  unmet: "Not met yet",
  positions: "Positions",
  noPositions: "Nobody has said anything yet.",
  stale: "The text has changed since, so it counts for nothing.",
  whatChanged: "What changed since",
  recordedBy: (name: string) => `recorded by ${name}`,
  requested: (by: string) => `${by} asked for changes:`,
  lastCall: "Last call until",
  closedAs: "Closed as",
  override: "by override: a requirement was not met",
  wouldChange: "What would change our mind",
  revisitOn: "To be looked at again on",
  reason: "Reason",
  card: "It was suggested:",
  history: "What happened",
  writes: "In the file",
  writeStates: {
    none: "No file is changed",
    pending: "Being written",
    written: "Written",
    refused: "Not written",
    waiting: "Waiting for its branch",
  },
  waitingFor: (branch: string) =>
    `The verdict stands on the branch ${branch}. It takes effect when the file here has it.`,
  uncommitted: "Written, not committed",
  committed: "Committed",
  onBranch: (branch: string) => `on ${branch}`,
  push: "To share it:",
  preview: "What will be written",
  previewNone: "No file will be changed.",
  previewNew: "New file",
  message: "Message of the commit",
  target: "Branch",
  notCommitted: "It will not be committed:",
  download: "Download the patch",
  previous: "Previous review",
  next: "Next review",
  undoLabel: "Undo",
  changesRequested: "Changes requested",
  words: (positions: number) => counted(positions, "position"),
  removed: "removed: ",
  added: "added: ",
  end: " (end) ",
} as const;
