import type { ReviewView } from "@/lib/queries/reviews/review-view";
import type { Verb } from "@/lib/reviews/verbs";
import { ClosedAs } from "../review/closed-as";
import { DecisionText } from "../review/decision-text";
import { ReviewHead } from "../review/review-head";
import { ReviewStanding } from "../review/review-standing";
import { ReviewVerbs } from "../review/review-verbs";

type Props = {
  review: ReviewView;
  next: string;
  open: Verb | null;
  here: Record<string, string>;
  zone: string;
};

/** A review in full beside the list: how it stands, what can be done, and the text that is judged. */
export function ReviewDetail({ review, next, open, here, zone }: Props) {
  return (
    <>
      <ReviewHead review={review} zone={zone} level={2} />
      {review.closed ? <ClosedAs id={review.id} closed={review.closed} canUndo={false} zone={zone} /> : null}
      <ReviewVerbs review={review} next={next} open={open} here={here} />
      <ReviewStanding review={review} here={here} zone={zone} />
      <div className="item-text">
        <DecisionText review={review} />
      </div>
    </>
  );
}
