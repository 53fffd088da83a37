import { counted } from "../records/counted";
import type { Policy } from "./policy";
import type { PositionWord } from "./states";

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

/** What one requirement has to go by. */
type Weighed = {
  policy: Policy;
  facts: ReviewFacts;
  /** The words that count under this policy. */
  counts: readonly WeighedPosition[];
  /** The last call is over, and silence is a yes. */
  isSilenceYes: boolean;
};
/** A line for each thing it asks for; none where the policy does not ask. */
type Rule = (weighed: Weighed) => Requirement[];

/**
 * The checklist of a review: each requirement of its policy, whether it is met, and why in a sentence. An open
 * objection and an unanswered request always stand in the way.
 */
export function weighReview(policy: Policy, facts: ReviewFacts): Requirement[] {
  const counts = facts.positions.filter(
    ({ isStale, isRecorded, isAuthor }) =>
      !isStale && (policy.recordedCounts || !isRecorded) && (policy.ownCounts || !isAuthor),
  );
  const isSilenceYes =
    policy.lazyConsensus && facts.lastCallUntil !== null && facts.lastCallUntil < facts.today;
  return RULES.flatMap((rule) => rule({ policy, facts, counts, isSilenceYes }));
}

const having = (counts: readonly WeighedPosition[], ...words: PositionWord[]) =>
  counts.filter(({ position }) => words.includes(position));

const lazyConsensus: Rule = ({ policy, facts: { lastCallUntil }, isSilenceYes }) => {
  if (!policy.lazyConsensus) return [];
  const running = isSilenceYes ? "The last call is over." : `The last call runs until ${lastCallUntil}.`;
  const sentence = lastCallUntil === null ? "The last call has not been made." : running;
  return [{ name: "Lazy consensus", isMet: isSilenceYes, sentence }];
};

const approvals: Rule = ({ policy, counts, isSilenceYes }) => {
  if (policy.approvals === 0 || isSilenceYes) return [];
  const have = having(counts, "approve").length;
  const sentence = countOf(have, policy.approvals, "approval");
  return [{ name: "Approvals", isMet: have >= policy.approvals, sentence }];
};

const quorum: Rule = ({ policy, counts }) => {
  if (policy.quorum === 0) return [];
  const present = having(counts, "approve", "no-objection", "abstain").length;
  const sentence = countOf(present, policy.quorum, "person", "people");
  return [{ name: "Quorum", isMet: present >= policy.quorum, sentence }];
};

const required: Rule = ({ policy, counts }) =>
  policy.required.map((key) => {
    const word = having(counts, "approve", "no-objection").find((one) => one.key === key);
    const sentence = word ? `${word.name} said yes.` : `The word of ${plainKey(key)} is missing.`;
    return { name: "Required", isMet: word !== undefined, sentence };
  });

const majority: Rule = ({ policy, facts, counts }) => {
  if (!policy.majority) return [];
  const electors = new Set([...facts.asked, ...counts.map(({ key }) => key)]);
  for (const { key } of having(counts, "recuse")) electors.delete(key);
  const have = having(counts, "approve").length;
  const sentence = `${have} of ${electors.size} approve; more than half are needed.`;
  return [{ name: "Majority", isMet: have * 2 > electors.size, sentence }];
};

const unanimity: Rule = ({ policy, counts }) => {
  if (!policy.unanimity) return [];
  const have = having(counts, "approve").length;
  const others = having(counts, "no-objection", "object");
  const sentence = others.length === 0 ? `${have} approve.` : `${names(others)} did not approve.`;
  return [{ name: "Unanimity", isMet: others.length === 0 && have > 0, sentence }];
};

const noOpenObjection: Rule = ({ facts }) => {
  // A stale objection still waits for its author's word on the new text, but blocks nothing.
  const objecting = having(facts.positions, "object").filter(({ isStale }) => !isStale);
  const isMet = objecting.length === 0;
  const sentence = isMet ? "Nobody objects." : `${names(objecting)} objected.`;
  return [{ name: "No open objection", isMet, sentence }];
};

const noUnansweredRequest: Rule = ({ facts: { hasOpenRequest } }) => {
  const sentence = hasOpenRequest
    ? "Changes were requested and not answered."
    : "No request for changes is open.";
  return [{ name: "No unanswered request", isMet: !hasOpenRequest, sentence }];
};

/** In the order of the checklist. */
const RULES: readonly Rule[] = [
  lazyConsensus,
  approvals,
  quorum,
  required,
  majority,
  unanimity,
  noOpenObjection,
  noUnansweredRequest,
];

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
