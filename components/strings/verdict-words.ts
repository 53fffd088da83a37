import type { Verb } from "@/lib/reviews/verbs";
import { dayWords } from "../ui/when";

/** What was done, as a sentence: said in the live region after a press. */
export const DONE = {
  documented: (path: string) => `Written as a proposal: ${path}. Its review is open.`,
  merged: (into: string) => `Merged into “${into}”.`,
  declined: "Declined. It stays so when it is suggested anew.",
  later: (until: string) =>
    until === "meeting" ? "Put off until the next meeting." : `Put off until ${dayWords(until)}.`,
  reopened: "Reopened: it waits for a verdict again.",
  reviewOpened: "A review is open.",
  ratified: "Ratified: your consent is recorded, and no byte changed.",
  ratificationUndone: "Undone: your consent is taken back, and the ledger keeps both.",
  placed: "The status has one place now.",
  positions: {
    approve: "You approve.",
    "no-objection": "You have no objection.",
    object: "You object.",
    abstain: "You abstain.",
    recuse: "You stepped out of this review.",
    "request-changes": "Changes are requested; it is the author's turn.",
  },
  edited: "The edit is written.",
  lastCall: (until: string) => `Last call until ${dayWords(until)}.`,
  closed: {
    approved: "Closed as approved.",
    rejected: "Closed as rejected.",
    deferred: "Closed as deferred.",
    withdrawn: "Closed as withdrawn.",
    superseded: "Closed as superseded.",
  },
  undone: "Undone: the review is open again.",
  written: "The file is written.",
  committed: (commit: string, branch: string | null) =>
    `Committed as ${commit.slice(0, 7)}${branch === null ? "" : ` on ${branch}`}.`,
  notCommitted: (sentence: string) => `The file is written and not committed: ${sentence}`,
  notWritten: (sentence: string) => `The verdict stands, and its file is not written: ${sentence}`,
  waiting: (branch: string) => `It is on the branch ${branch}, and takes effect when this folder has it.`,
} as const;

/** What buttons that decide something say beside their names, which are in `lib/reviews/verbs.ts`. */
export const VERDICT = {
  verbs: "What you can do",
  answer: "What happened",
  cancel: "Cancel",
  confirmHint: "confirms, Esc cancels",
  reason: "Reason",
  reasonOptional: "Reason, if you like",
  reasonAsked: {
    object: "Say what would clear your objection.",
    "request-changes": "Say what should change.",
    decline: "Say why it will not be documented. The reason is shown when it is suggested again.",
    "close-rejected": "Say why not.",
    "close-by-override": "Say why it is approved although a requirement is not met.",
  } as Partial<Record<string, string>>,
  wouldChange: "What would change our mind",
  revisitOn: "Look at it again on",
  until: "Until",
  untilMeeting: "Until the next meeting",
  lastCallUntil: "Last call until",
  successor: "Which accepted decision took its place: its path or number",
  successorIs: "It is superseded by",
  successorOther: "Choose another",
  showPatch: "Show what will be written",
  target: "Which decision",
  targetSuggested: "It may be one of these",
  targetOther: "Another decision: its path or number",
  targetPlaceholder: "docs/adr/0007-use-a-queue.md",
  status: "Which status it has",
  statusChoose: "Choose one",
  place: "Where it goes in the file",
  placePatch: "What would change in the file, for Proposed",
  commit: "Commit",
  commitAbout: "just these files",
  branch: (current: string | null) =>
    current === null ? "Commit to a new branch" : `To a new branch instead of ${current}`,
  branchName: "Name of the new branch",
  branchNone: "its name",
  branchAbout:
    "The file here stays as it is: the verdict takes effect when this folder has that branch's commit.",
  position: "Your word",
  selected: (count: number) => (count === 1 ? "1 selected" : `${count.toLocaleString("en")} selected`),
  clear: "Clear the selection",
  bulkResult: (done: number, all: number) =>
    `${done.toLocaleString("en")} of ${all.toLocaleString("en")} done`,
  seconds: (seconds: number) => `${seconds} s`,
  undoFor: (seconds: number) => `You can undo this for ${seconds} more seconds.`,
  allOf: (label: string, count: number) => `${label} all ${count.toLocaleString("en")}`,
  undoOver: (verb: Verb) =>
    `It can no longer be undone; open a ${verb === "undo-ratify" ? "review" : "new round"} to decide anew.`,
  read: "Read it",
} as const;
