import type { StatusRevision } from "../history/status-timeline";
import type { LinkRel } from "../record";
import type { DocumentKind, RecordKind, Stage, Status } from "../vocabulary";

/** A record of the source as a trail shows it. Paths are relative to the source: the trail stays in one. */
export type WhyRecord = {
  path: string;
  kind: RecordKind;
  documentKind: DocumentKind | null;
  number: string | null;
  title: string;
  date: string | null;
  stage: Stage | null;
  stageRaw: string | null;
  status: Status | null;
  statusRaw: string | null;
};

/** A link as one file writes it or as it follows from two; `to` is null when it leads to no record. */
export type WhyLink = {
  from: string;
  to: string | null;
  rel: LinkRel;
  target: string;
  evidence: string;
  line: number | null;
};

/** What an agent proposed, once. `reason` is a person's, when the card was answered. */
export type WhyCard = { id: string; brief: string; state: WhyCardState; reason: string | null };
export const WHY_CARD_STATES = ["open", "documented", "merged", "declined", "later"] as const;
export type WhyCardState = (typeof WHY_CARD_STATES)[number];

/** A place where a card's suggestion stands. */
export type WhySaid = { path: string; card: string; line: number; brief: string };

/** A decision that seems to answer a card. `score` from 0 to 1. */
export type WhyAnswer = { card: string; path: string; score: number; evidence: string };

/** A revision of a decision, as git's log tells it; null commit: a plain folder's. */
export type WhyRevision = StatusRevision & {
  path: string;
  commit: string | null;
  at: string;
  author: string;
  /** A known agent that took part. */
  agent: string | null;
  trailers: readonly { key: string; value: string }[];
};

/** All that was read around a record. Bounded by whoever read it. */
export type WhyNeighbourhood = {
  /** Path of the record the trail is told from. */
  start: string;
  records: readonly WhyRecord[];
  links: readonly WhyLink[];
  cards: readonly WhyCard[];
  said: readonly WhySaid[];
  answers: readonly WhyAnswer[];
  /** Oldest first within a decision. */
  revisions: readonly WhyRevision[];
};
