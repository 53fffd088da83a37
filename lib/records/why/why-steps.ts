import { LIKELY_ANSWER } from "../links/match-decision";
import { whyCommits } from "./why-commits";
import type { WhyCard, WhyLink, WhyNeighbourhood, WhyRecord } from "./why-neighbourhood";

/** What a trail is read along, left to right. The second one is drawn only when something stands in it. */
export const WHY_COLUMNS = [
  "prompt",
  "document",
  "suggestion",
  "decision",
  "verdict",
  "commit",
  "meeting",
] as const;
export type WhyColumn = (typeof WHY_COLUMNS)[number];

/**
 * How an arrow is known: a person decided it here · a file or a commit says so · a comparison found it
 * likely · the two only stand near each other (one feature, one file).
 */
export const WHY_BASES = ["decided", "written", "matched", "near"] as const;
export type WhyBasis = (typeof WHY_BASES)[number];

export type WhyVerdict = {
  word: "documented" | "merged" | "declined" | "later" | "reviewed";
  by: string | null;
  at: string | null;
  reason: string | null;
};

/** A commit of the source, or one (or a pull request) that a record points at. */
export type WhyCommit = {
  /** Full hash where git told it; null where a file names it. */
  hash: string | null;
  /** As written: a hash, `#12`, an address. */
  target: string;
  isPullRequest: boolean;
  at: string | null;
  author: string | null;
  agent: string | null;
};

export type WhyThing =
  | { type: "record"; record: WhyRecord }
  | { type: "suggestion"; card: WhyCard; timesSaid: number }
  | { type: "verdict"; verdict: WhyVerdict }
  | { type: "commit"; commit: WhyCommit };

/** Why an arrow is drawn, in a plain clause; `path` and `line` are where that can be read. */
export type WhyReason = { basis: WhyBasis; evidence: string; path: string | null; line: number | null };

/** An arrow. Reasons: strongest first, at least one. */
export type WhyStep = { from: string; to: string; reasons: WhyReason[] };

export type WhyGraph = { start: string; things: Map<string, WhyThing>; steps: WhyStep[] };

/** More reasons than these make no arrow surer. */
const MOST_REASONS = 5;

export const recordId = (path: string) => `record:${path}`;
export const cardId = (card: string) => `suggestion:${card}`;

/** Which column a thing stands in. */
export function columnOf(thing: WhyThing): WhyColumn {
  if (thing.type !== "record") return thing.type;
  return thing.record.kind === "minutes" ? "meeting" : thing.record.kind;
}

/** How far right a thing stands. */
export function placeOf(thing: WhyThing): number {
  return WHY_COLUMNS.indexOf(columnOf(thing));
}

/**
 * Turn what was read around a record into things and arrows between them. Every arrow goes from left
 * to right and carries what it rests on; what rests on nothing is no arrow.
 */
export function whySteps(around: WhyNeighbourhood): WhyGraph {
  const things = new Map<string, WhyThing>();
  const steps = new Map<string, WhyStep>();
  const add = (from: string, to: string, reason: WhyReason) => {
    const [a, b] = [things.get(from), things.get(to)];
    if (!a || !b || placeOf(a) >= placeOf(b)) return;
    const step = steps.get(`${from}\n${to}`) ?? { from, to, reasons: [] };
    steps.set(`${from}\n${to}`, step);
    if (step.reasons.every((one) => one.evidence !== reason.evidence)) step.reasons.push(reason);
  };
  for (const record of around.records) things.set(recordId(record.path), { type: "record", record });
  for (const card of around.cards) {
    const timesSaid = around.said.filter((one) => one.card === card.id).length;
    things.set(cardId(card.id), { type: "suggestion", card, timesSaid });
  }
  const speaking = new Set(around.said.map((one) => one.path));
  const isOnTrail = (path: string) => path === around.start || speaking.has(path);

  for (const link of around.links) {
    if (link.to === null) addTarget(link, things, add);
    else addLink(link, around.start, isOnTrail, things, add);
  }
  for (const { path, card, line, brief } of around.said) {
    add(recordId(path), cardId(card), {
      ...written(path, line),
      evidence: `line ${line} suggests “${brief}”`,
    });
  }
  for (const { card, path, score, evidence } of around.answers) {
    if (score < LIKELY_ANSWER) continue;
    const why = `it seems to answer the suggestion: ${evidence}`;
    add(cardId(card), recordId(path), { basis: "matched", evidence: why, path: null, line: null });
  }
  for (const { id, state, reason } of around.cards) {
    if (state === "open") continue;
    const verdict: WhyVerdict = { word: state, by: null, at: null, reason };
    things.set(`verdict:${id}`, { type: "verdict", verdict });
    const evidence =
      reason === null ? "the suggestion was answered here" : `the suggestion was answered here: “${reason}”`;
    add(cardId(id), `verdict:${id}`, { basis: "decided", evidence, path: null, line: null });
  }
  whyCommits(around.revisions, things, add);

  for (const step of steps.values()) {
    step.reasons.sort((a, b) => WHY_BASES.indexOf(a.basis) - WHY_BASES.indexOf(b.basis));
    step.reasons.splice(MOST_REASONS);
  }
  return { start: recordId(around.start), things, steps: [...steps.values()] };
}

export type AddStep = (from: string, to: string, reason: WhyReason) => void;

function written(path: string, line: number | null): Pick<WhyReason, "basis" | "path" | "line"> {
  return { basis: "written", path, line };
}

/** A link that follows from one feature or one file, and from nothing that anybody wrote. */
function isNear(link: WhyLink): boolean {
  return link.line === null && /^both (?:belong|touch) /.test(link.evidence);
}

/**
 * A link between two records. A document is a station only where it is asked about or where it says the
 * suggestion: every feature has a spec that every prompt names.
 */
function addLink(
  link: WhyLink,
  start: string,
  isOnTrail: (path: string) => boolean,
  things: ReadonlyMap<string, WhyThing>,
  add: AddStep,
): void {
  const to = link.to ?? "";
  const ends = [things.get(recordId(link.from)), things.get(recordId(to))];
  const [left, right] =
    ends.every((end) => end !== undefined) && placeOf(ends[0]!) > placeOf(ends[1]!)
      ? [to, link.from]
      : [link.from, to];
  const columns = [left, right].map((path) => {
    const thing = things.get(recordId(path));
    return thing && columnOf(thing);
  });
  const asked = left === start || right === start;
  if (columns[0] === "document" && left !== start) return;
  if (columns[1] === "document" && !isOnTrail(right)) return;
  if (columns[1] === "meeting" && columns[0] !== "decision" && !asked) return;
  const reason = isNear(link)
    ? { basis: "near" as const, path: null, line: null }
    : written(link.from, link.line);
  add(recordId(left), recordId(right), { ...reason, evidence: link.evidence });
}

/** A commit or pull request that a record names. */
function addTarget(link: WhyLink, things: Map<string, WhyThing>, add: AddStep): void {
  if (link.rel !== "commit" && link.rel !== "pr") return;
  const id = `commit:${link.target}`;
  if (!things.has(id)) {
    const isPullRequest = link.rel === "pr";
    const commit = { hash: null, target: link.target, isPullRequest, at: null, author: null, agent: null };
    things.set(id, { type: "commit", commit });
  }
  add(recordId(link.from), id, { ...written(link.from, link.line), evidence: link.evidence });
}
