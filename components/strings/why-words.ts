import type { WhyCardState } from "@/lib/records/why/why-neighbourhood";
import type { WhyBasis, WhyColumn } from "@/lib/records/why/why-steps";

/** What the why trail says. */
export const WHY = {
  title: "Why",
  about: "What led to it, and what came of it. Every arrow says what it rests on.",
  views: "Ways to look at this record",
  read: "Read",
  map: "Decision map",
  trail: "The trail",
  trailOf: "Its trail",
  table: "Every arrow",
  noArrows:
    "Nothing is known to have led here, or to have come of it. Each column above says what it waits for.",
  from: "From",
  to: "To",
  because: "What it rests on",
  sure: "How it is known",
  inFile: (kind: string) => `in the ${kind.toLowerCase()}: `,
  fromOther: "from",
  toOther: "to",
  said: (times: number) => (times === 1 ? "said once" : `said ${times} times`),
  more: (count: number, isCut: boolean) => `${isCut ? "At least " : ""}${count.toLocaleString("en")} more`,
  near: (count: number, isCut: boolean) =>
    `${isCut ? "At least " : ""}${count.toLocaleString("en")} more only ${count === 1 ? "stands" : "stand"} near, in its feature`,
  verdictBy: (verdict: string, who: string) => `${verdict} by ${who}`,
  with: (agent: string) => `with ${agent}`,
  unverified: "by the commit, not verified here",
  pullRequest: "Pull request",
  here: "You are here",
} as const;

export const WHY_COLUMN_WORDS: Record<WhyColumn, { title: string; one: string; empty: string }> = {
  prompt: {
    title: "Prompts",
    one: "Prompt",
    empty:
      "No prompt is known that led here. One that lists this under links, or is named here, would stand here.",
  },
  document: { title: "Documents", one: "Document", empty: "" },
  suggestion: {
    title: "Suggestions",
    one: "Suggestion",
    empty: "No agent suggested it, as far as the files say.",
  },
  decision: {
    title: "Decisions",
    one: "Decision",
    empty:
      "No decision came of it yet. One that a file names, or that answers a suggestion, would stand here.",
  },
  verdict: { title: "Verdicts", one: "Verdict", empty: "No verdict is recorded yet." },
  commit: {
    title: "Commits",
    one: "Commit",
    empty: "No commit is known that brought it or changed its status.",
  },
  meeting: { title: "Meetings", one: "Meeting", empty: "No minutes name it yet." },
};

/** Why columns stay empty in the trail of minutes. */
export const PAST_THE_DECISION = "See each decision’s own trail.";
export const NO_GIT = "The folder is no git repository, so no commits are known.";

export const BASIS_WORDS: Record<WhyBasis, { word: string; about: string }> = {
  decided: { word: "Decided", about: "A person decided it in Docket." },
  written: { word: "Written", about: "A file or a commit says so." },
  matched: { word: "Likely", about: "Found by comparing texts; a person confirms it." },
  near: { word: "Near", about: "They belong to one feature or touch one file; nothing says more." },
};

export const CARD_STATE_WORDS: Record<WhyCardState, string> = {
  open: "Open",
  documented: "Documented",
  merged: "Merged",
  declined: "Declined",
  later: "Later",
};

export const VERDICT_WORDS = {
  documented: "Documented",
  merged: "Merged into a decision",
  declined: "Declined",
  later: "Put off",
  reviewed: "Reviewed",
} as const;
