import type { Context } from "../context";
import type { Requirement } from "../reviews/policy";
import type { ReviewRow } from "./review-row";
import type { ReviewView } from "./review-view";

/** Whose turn it is, why, and since when; null: it is closed. */
export function reviewTurn(
  { actor }: Pick<Context, "actor">,
  review: ReviewRow,
  checklist: readonly Requirement[],
): ReviewView["turn"] {
  if (review.state === "closed") return null;
  const who = actor.kind === "person" ? actor.name : review.openedByName;
  if (review.requestedAt !== null)
    return { who, why: `${review.requestedByName} asked for changes.`, since: review.requestedAt };
  const unmet = checklist.filter(({ isMet }) => !isMet);
  const why =
    unmet.length === 0 ? "Everything it takes is met: it can be closed." : (unmet[0]?.sentence ?? "");
  return { who, why, since: review.openedAt };
}
