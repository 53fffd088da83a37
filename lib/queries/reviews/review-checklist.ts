import { type Requirement, weighReview } from "../../reviews/weigh-review";
import { type PositionRow, type ReviewRow, weighable } from "./review-row";

/** The checklist of a review over what its decision says now. */
export function reviewChecklist(
  review: ReviewRow,
  positions: readonly PositionRow[],
  now: { core: string | null; file: string },
  today: string,
): Requirement[] {
  return weighReview(review.policy, {
    positions: weighable(positions, review, now),
    asked: [],
    hasOpenRequest: review.requestedAt !== null,
    lastCallUntil: review.lastCallUntil,
    today,
  });
}
