import { z } from "zod";
import { counted } from "../records/counted";
import type { PositionWord } from "./states";

/** What a source asks of a review before it can be closed as approved. Data, versioned with the source. */
export const policy = z.strictObject({
  version: z.number().int().min(1),
  /** So many people must take part: approve, no objection or abstain. */
  quorum: z.number().int().min(0).max(100).default(0),
  /** So many approvals at least. */
  approvals: z.number().int().min(0).max(100).default(1),
  /** Keys of people who must approve, or have no objection. */
  required: z.array(z.string()).default([]),
  /** More approvals than half of the electorate. */
  majority: z.boolean().default(false),
  /** Everyone who did not abstain approves. */
  unanimity: z.boolean().default(false),
  /** The last call is over, and nobody objected: then silence is a yes, and approvals are not counted. */
  lazyConsensus: z.boolean().default(false),
  /** Whether the word of the decision's author counts. */
  ownCounts: z.boolean().default(true),
  /** Whether a word that another recorded for somebody present counts. */
  recordedCounts: z.boolean().default(false),
});
export type Policy = z.infer<typeof policy>;

/** One person at a desk: their own yes is enough, and is shown as "decided by … alone". */
export const LOCAL_POLICY: Policy = policy.parse({ version: 1 });

/** Somebody's word as a policy weighs it. */
export type WeighedPosition = {
  key: string;
  name: string;
  position: PositionWord;
  /** The decision's text has changed since: it counts for nothing. */
  isStale: boolean;
  /** Recorded by another. */
  isRecorded: boolean;
  isAuthor: boolean;
};

/** What is known of a review when it is weighed. Days are `YYYY-MM-DD`. */
export type ReviewFacts = {
  positions: readonly WeighedPosition[];
  /** Keys of the people who were asked; empty: whoever comes. */
  asked: readonly string[];
  hasOpenRequest: boolean;
  lastCallUntil: string | null;
  today: string;
};

/** One line of the checklist. */
export type Requirement = { name: string; isMet: boolean; sentence: string };

/**
 * The checklist of a review (`review.md` §4): each requirement of its policy, whether it is met, and why
 * in a sentence. An open objection and an unanswered request always stand in the way.
 */
export function weighReview(given: Policy, facts: ReviewFacts): Requirement[] {
  const counts = facts.positions.filter(
    ({ isStale, isRecorded, isAuthor }) =>
      !isStale && (given.recordedCounts || !isRecorded) && (given.ownCounts || !isAuthor),
  );
  const having = (...words: PositionWord[]) => counts.filter(({ position }) => words.includes(position));
  const approvals = having("approve");
  const list: Requirement[] = [];
  const add = (name: string, isMet: boolean, sentence: string) => list.push({ name, isMet, sentence });

  const isLazy = given.lazyConsensus && facts.lastCallUntil !== null && facts.lastCallUntil < facts.today;
  if (given.lazyConsensus)
    add(
      "Lazy consensus",
      isLazy,
      facts.lastCallUntil === null
        ? "The last call has not been made."
        : isLazy
          ? "The last call is over."
          : `The last call runs until ${facts.lastCallUntil}.`,
    );
  if (given.approvals > 0 && !isLazy)
    add(
      "Approvals",
      approvals.length >= given.approvals,
      countOf(approvals.length, given.approvals, "approval"),
    );
  if (given.quorum > 0) {
    const present = having("approve", "no-objection", "abstain").length;
    add("Quorum", present >= given.quorum, countOf(present, given.quorum, "person", "people"));
  }
  for (const key of given.required) {
    const word = counts.find((one) => one.key === key && ["approve", "no-objection"].includes(one.position));
    add(
      "Required",
      word !== undefined,
      word ? `${word.name} said yes.` : `The word of ${plainKey(key)} is missing.`,
    );
  }
  if (given.majority) {
    const electors = new Set([...facts.asked, ...counts.map(({ key }) => key)]);
    for (const { key } of having("recuse")) electors.delete(key);
    const isMet = approvals.length * 2 > electors.size;
    add("Majority", isMet, `${approvals.length} of ${electors.size} approve; more than half are needed.`);
  }
  if (given.unanimity) {
    const others = having("no-objection", "object");
    add(
      "Unanimity",
      others.length === 0 && approvals.length > 0,
      others.length === 0 ? `${approvals.length} approve.` : `${names(others)} did not approve.`,
    );
  }
  // A stale objection still waits for its author's word on the new text, but blocks nothing.
  const objecting = facts.positions.filter(({ position, isStale }) => position === "object" && !isStale);
  add(
    "No open objection",
    objecting.length === 0,
    objecting.length === 0 ? "Nobody objects." : `${names(objecting)} objected.`,
  );
  add(
    "No unanswered request",
    !facts.hasOpenRequest,
    facts.hasOpenRequest ? "Changes were requested and not answered." : "No request for changes is open.",
  );
  return list;
}

function countOf(have: number, want: number, one: string, many?: string): string {
  return `${have} of ${counted(want, one, many)}.`;
}

function names(people: readonly { name: string }[]): string {
  return people.map(({ name }) => name).join(", ");
}

/** A person's key as it is shown where their name is not known. */
export function plainKey(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
