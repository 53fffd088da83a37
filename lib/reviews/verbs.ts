import type { Role } from "./roles";
import type { CardState, Outcome, PositionWord, ReviewState } from "./states";

/** What something is done to. A *decision* here is one without an open review. */
export const THINGS = ["suggestion", "review", "decision", "write"] as const;
export type Thing = (typeof THINGS)[number];

/** What a decision is to the table, seen from consent; and what a write waits for. */
export type DecisionState = "unreviewed" | "unconsented" | "misplaced" | "consented";
export type WriteTodo = "pending" | "refused" | "uncommitted" | "waiting";

type States = {
  suggestion: CardState;
  review: ReviewState;
  decision: DecisionState;
  write: WriteTodo;
};

export type VerbRow<T extends Thing = Thing> = {
  thing: T;
  /** Name of the button, and of the link in the docs. */
  label: string;
  /** The key that does it (`review.md` §7), as `KeyboardEvent.key` names it; null: none. */
  key: string | null;
  from: readonly States[T][];
  /** Where it leads; null: the state stays. */
  to: States[T] | null;
  /** The least role that may. */
  role: Role;
  /** Whether an agent's token may do it for its owner. */
  agents: boolean;
  /** What must be said with it. */
  needs: readonly ("reason" | "until" | "target" | "policy")[];
  /** What happens, as an imperative sentence. */
  does: string;
};

const suggestion = (row: Omit<VerbRow<"suggestion">, "thing">): VerbRow<"suggestion"> => ({
  thing: "suggestion",
  ...row,
});
const review = (row: Omit<VerbRow<"review">, "thing">): VerbRow<"review"> => ({ thing: "review", ...row });
const decision = (row: Omit<VerbRow<"decision">, "thing">): VerbRow<"decision"> => ({
  thing: "decision",
  ...row,
});
const write = (row: Omit<VerbRow<"write">, "thing">): VerbRow<"write"> => ({ thing: "write", ...row });

const person = { role: "reviewer", agents: false } as const;
const underReview = ["open", "last-call"] as const;

const position = (label: string, key: string | null, needs: VerbRow["needs"], does: string) =>
  review({ ...person, label, key, from: underReview, to: null, needs, does });

const closing = (word: string, key: string | null, needs: VerbRow["needs"], does: string) =>
  review({ ...person, label: `Close as ${word}`, key, from: underReview, to: "closed", needs, does });

/**
 * The one table: which action is legal in which state, by whom. `can()`, buttons, tooltips, keys, the
 * commands' conditional updates and `docs/review-flow.md` are derived from it.
 */
export const VERBS = {
  document: suggestion({
    ...person,
    label: "Document",
    key: "d",
    from: ["open"],
    to: "documented",
    needs: [],
    does: "Write the decision as a proposed file, after you have seen and edited it, and open a review.",
  }),
  merge: suggestion({
    ...person,
    label: "Merge",
    key: "m",
    from: ["open"],
    to: "merged",
    needs: ["target"],
    does: "Say which existing decision answers it; the link is kept with its evidence.",
  }),
  decline: suggestion({
    ...person,
    label: "Decline",
    key: "x",
    from: ["open"],
    to: "declined",
    needs: ["reason"],
    does: "Say why it will not be documented; it stays declined when it is suggested anew.",
  }),
  later: suggestion({
    role: "contributor",
    agents: false,
    label: "Later",
    key: "l",
    from: ["open"],
    to: "later",
    needs: ["until"],
    does: "Put it off until a day or the next meeting; it comes back by itself.",
  }),
  "reopen-suggestion": suggestion({
    ...person,
    label: "Reopen",
    key: null,
    from: ["documented", "merged", "declined", "later"],
    to: "open",
    needs: [],
    does: "Take the verdict back, so that it waits for a new one.",
  }),

  "open-review": decision({
    role: "contributor",
    agents: true,
    label: "Open a review",
    key: null,
    from: ["unreviewed", "unconsented", "consented"],
    to: null,
    needs: [],
    does: "Ask for people's word on what the decision says now.",
  }),
  ratify: decision({
    ...person,
    label: "Ratify",
    key: "A",
    from: ["unconsented"],
    to: null,
    needs: [],
    does: "Consent to a decision whose file says accepted already; no byte changes.",
  }),
  "undo-ratify": decision({
    ...person,
    label: "Undo",
    key: "u",
    from: ["consented"],
    to: "unconsented",
    needs: [],
    does: "Take your own ratification back while its window is open; no byte changes.",
  }),
  "place-status": decision({
    role: "contributor",
    agents: false,
    label: "Choose where the status goes",
    key: null,
    from: ["misplaced"],
    to: null,
    needs: ["target"],
    does: "Give a decision that has no readable status, or two that disagree, one place for it.",
  }),

  approve: position("Approve", "a", [], "Say yes to what the decision says now."),
  "no-objection": position(
    "No objection",
    "n",
    [],
    "Let it pass: counts for quorum and lazy consensus, not for a majority.",
  ),
  object: position("Object", "o", ["reason"], "Block it, and say what would clear the objection."),
  abstain: position("Abstain", "b", [], "Take part without a word for or against: counts for quorum only."),
  recuse: position("Recuse", null, [], "Step out of this review: you no longer count in it."),
  "request-changes": position(
    "Request changes",
    "r",
    ["reason"],
    "Hand the turn to the author, and say what should change.",
  ),
  edit: review({
    role: "contributor",
    agents: false,
    label: "Edit",
    key: "e",
    from: underReview,
    to: null,
    needs: [],
    does: "Change the decision's text as an answer; positions on the old text become stale.",
  }),
  "call-last": review({
    ...person,
    label: "Last call",
    key: null,
    from: ["open"],
    to: "last-call",
    needs: ["until"],
    does: "Give everybody until a day to object.",
  }),
  "close-approved": closing(
    "approved",
    "A",
    ["policy"],
    "End the review with a yes, and write Accepted into the file.",
  ),
  "close-rejected": closing(
    "rejected",
    "X",
    ["reason"],
    "End the review with a no, its reason, and what would change it.",
  ),
  "close-deferred": closing(
    "deferred",
    "D",
    [],
    "End the review without a verdict, with a day to look at it again.",
  ),
  "close-withdrawn": closing("withdrawn", null, [], "End the review because nobody asks for it any more."),
  "close-superseded": closing(
    "superseded",
    null,
    ["target"],
    "End the review because another decision took its place.",
  ),
  "close-by-override": review({
    role: "maintainer",
    agents: false,
    label: "Close by override",
    key: null,
    from: underReview,
    to: "closed",
    needs: ["reason"],
    does: "Approve although a requirement is not met; it is recorded as an override.",
  }),
  "reopen-review": review({
    ...person,
    label: "Open a new round",
    key: null,
    from: ["closed"],
    to: null,
    needs: [],
    does: "Start a new round over what the decision says now; this one stays as it ended.",
  }),
  undo: review({
    ...person,
    label: "Undo",
    key: "u",
    from: ["closed"],
    to: "open",
    needs: [],
    does: "Take your own closing back while its window is open: the old bytes, and a second commit.",
  }),

  "write-file": write({
    ...person,
    label: "Write file",
    key: null,
    from: ["pending", "refused"],
    to: null,
    needs: [],
    does: "Write the verdict's bytes again, over exactly the file the patch was made for.",
  }),
  commit: write({
    ...person,
    label: "Commit",
    key: null,
    from: ["uncommitted"],
    to: null,
    needs: [],
    does: "Commit just the files that were written.",
  }),
} as const satisfies Record<string, VerbRow>;

export type Verb = keyof typeof VERBS;
/** Their names, in the order of the table. */
export const VERB_NAMES = Object.keys(VERBS) as [Verb, ...Verb[]];

/** Verbs that take a position, with the word that is kept. */
export const POSITION_VERBS: Record<PositionWord, Verb> = {
  approve: "approve",
  "no-objection": "no-objection",
  object: "object",
  abstain: "abstain",
  recuse: "recuse",
};

/** Verbs that close a review, by outcome. */
export const CLOSING_VERBS = {
  approved: "close-approved",
  rejected: "close-rejected",
  deferred: "close-deferred",
  withdrawn: "close-withdrawn",
  superseded: "close-superseded",
} as const satisfies Record<Outcome, Verb>;
