import type { Row, Transaction } from "../../db/database";
import { textOrNull } from "../../db/text-or-null";
import { type Refusal, refuse } from "../../refusal";
import { type Policy, policy } from "../../reviews/policy";
import {
  OUTCOMES,
  type Outcome,
  POSITIONS,
  type PositionWord,
  REVIEW_STATES,
  type ReviewState,
} from "../../reviews/states";
import type { WeighedPosition } from "../../reviews/weigh-review";
import { sql } from "../../sql";

/** A review as it is kept. */
export type ReviewRow = {
  id: string;
  sourceId: string;
  key: string;
  round: number;
  state: ReviewState;
  policy: Policy;
  openedAt: string;
  openedByKey: string;
  openedByName: string;
  authorKey: string | null;
  /** What the decision said when it was opened. */
  core: string | null;
  file: string;
  requestedReason: string | null;
  requestedByName: string | null;
  requestedAt: string | null;
  lastCallUntil: string | null;
  outcome: Outcome | null;
  reason: string | null;
  wouldChange: string | null;
  revisitOn: string | null;
  isOverride: boolean;
  closedAt: string | null;
  closedByKey: string | null;
  closedByName: string | null;
  closedCore: string | null;
  closedFile: string | null;
  undoUntil: string | null;
};

/** Somebody's word as it stands. */
export type PositionRow = {
  personKey: string;
  name: string;
  mail: string | null;
  position: PositionWord;
  reason: string | null;
  core: string | null;
  file: string;
  at: string;
  recordedBy: string | null;
};

/** A review of a connected source; null: there is none of that id. */
export async function findReview(db: Pick<Transaction, "rows">, id: string): Promise<ReviewRow | null> {
  const [row] = await db.rows(sql`
    SELECT v.* FROM "Review" v JOIN "Source" s ON s."id" = v."sourceId"
    WHERE v."id" = ${id} AND s."removedAt" IS NULL`);
  return row ? toReviewRow(row) : null;
}

/** A row of "Review", all its columns read. */
export function toReviewRow(row: Row): ReviewRow {
  return {
    id: String(row.id),
    sourceId: String(row.sourceId),
    key: String(row.key),
    round: Number(row.round),
    state: REVIEW_STATES.find((state) => state === row.state) ?? "closed",
    policy: policy.parse(JSON.parse(String(row.policy))),
    openedAt: String(row.openedAt),
    openedByKey: String(row.openedByKey),
    openedByName: String(row.openedByName),
    authorKey: textOrNull(row.authorKey),
    core: textOrNull(row.core),
    file: String(row.file),
    requestedReason: textOrNull(row.requestedReason),
    requestedByName: textOrNull(row.requestedByName),
    requestedAt: textOrNull(row.requestedAt),
    lastCallUntil: textOrNull(row.lastCallUntil),
    outcome: OUTCOMES.find((outcome) => outcome === row.outcome) ?? null,
    reason: textOrNull(row.reason),
    wouldChange: textOrNull(row.wouldChange),
    revisitOn: textOrNull(row.revisitOn),
    isOverride: Number(row.isOverride) === 1,
    closedAt: textOrNull(row.closedAt),
    closedByKey: textOrNull(row.closedByKey),
    closedByName: textOrNull(row.closedByName),
    closedCore: textOrNull(row.closedCore),
    closedFile: textOrNull(row.closedFile),
    undoUntil: textOrNull(row.undoUntil),
  };
}

/** Everybody's word in a review, in the order it was given. */
export async function positionsOf(db: Pick<Transaction, "rows">, review: string): Promise<PositionRow[]> {
  const rows = await db.rows(
    sql`SELECT * FROM "Position" WHERE "reviewId" = ${review} ORDER BY "at", "personKey"`,
  );
  return rows.map(toPositionRow);
}

/** A row of "Position", all its columns read. */
export function toPositionRow(row: Row): PositionRow {
  return {
    personKey: String(row.personKey),
    name: String(row.name),
    mail: textOrNull(row.mail),
    position: POSITIONS.find((word) => word === row.position) ?? "abstain",
    reason: textOrNull(row.reason),
    core: textOrNull(row.core),
    file: String(row.file),
    at: String(row.at),
    recordedBy: textOrNull(row.recordedBy),
  };
}

/** Whether a word was given to another text than the one there is now. */
export function isStale(
  position: { core: string | null; file: string },
  now: { core: string | null; file: string },
): boolean {
  return position.core === null || now.core === null
    ? position.file !== now.file
    : position.core !== now.core;
}

/** Words as a policy weighs them over what the decision says now. */
export function weighable(
  positions: readonly PositionRow[],
  review: Pick<ReviewRow, "authorKey">,
  now: { core: string | null; file: string },
): WeighedPosition[] {
  return positions.map((one) => ({
    key: one.personKey,
    name: one.name,
    position: one.position,
    isStale: isStale(one, now),
    isRecorded: one.recordedBy !== null,
    isAuthor: one.personKey === review.authorKey,
  }));
}

/** There is no such review in a connected source. */
export function refuseMissingReview(): Refusal {
  return refuse(
    "review-missing",
    "There is no such review in a connected source.",
    "Look at the list of reviews; a source that was removed can be added again.",
  );
}
