import type { Context } from "../../context";
import type { Refusal } from "../../refusal";
import { personKey } from "../../reviews/person-key";
import { POSITIONS } from "../../reviews/states";
import { isUndoOver, refuseUndoOver } from "../../reviews/undo-window";
import type { Verb } from "../../reviews/verbs";
import type { Requirement } from "../../reviews/weigh-review";
import type { ReviewRow } from "./review-row";
import type { VerbView } from "./verb-view";
import { verbViews } from "./verb-views";

const OPEN: readonly Verb[] = [
  ...POSITIONS,
  "request-changes",
  "edit",
  "call-last",
  "close-approved",
  "close-rejected",
  "close-deferred",
  "close-withdrawn",
  "close-superseded",
  "close-by-override",
];

/** The buttons of a review's page. What only now stands in the way is said as well: the policy, the clock, the file. */
export function reviewVerbs(
  ctx: Context,
  review: ReviewRow,
  checklist: readonly Requirement[],
  unreadable: Refusal | null,
): VerbView[] {
  const verbs = review.state === "closed" ? (["reopen-review", "undo"] as const) : OPEN;
  return verbViews(ctx, "review", review.state, verbs).map((view) => {
    const why = view.refusal ?? refusalOf(ctx, view.verb, review, checklist, unreadable);
    return { ...view, refusal: why };
  });
}

function refusalOf(
  { actor, now }: Context,
  verb: Verb,
  review: ReviewRow,
  checklist: readonly Requirement[],
  unreadable: Refusal | null,
): VerbView["refusal"] {
  if (verb === "undo") {
    if (review.closedByKey !== personKey(actor))
      return {
        sentence: `${review.closedByName} closed it, and only they can take it back.`,
        nextStep: "Open a new round.",
      };
    if (!isUndoOver(review.undoUntil, now())) return null;
    const { sentence, nextStep } = refuseUndoOver("Open a new round to decide anew.");
    return { sentence, nextStep };
  }
  if (unreadable && verb !== "close-withdrawn")
    return { sentence: unreadable.sentence, nextStep: unreadable.nextStep };
  const unmet = checklist.filter(({ isMet }) => !isMet);
  if (verb === "close-approved" && unmet.length > 0)
    return {
      sentence: unmet.map(({ sentence }) => sentence).join(" "),
      nextStep: "Take a position, or wait for others.",
    };
  return null;
}
