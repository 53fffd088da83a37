import type { ComponentProps } from "react";
import { reviewHref } from "@/lib/addresses";
import type { ReviewView } from "@/lib/queries/reviews/review-view";
import type { Verb } from "@/lib/reviews/verbs";
import { REVIEW } from "../strings/review-words";
import type { VerbAction } from "../verdict/verb-answer";
import { VerdictDesk } from "../verdict/verdict-desk";
import { ClosedAs } from "./closed-as";
import { DecisionText } from "./decision-text";
import { ReviewEvents } from "./review-events";
import { ReviewHead } from "./review-head";
import { ReviewStanding } from "./review-standing";
import { ReviewVerbs } from "./review-verbs";

type Props = {
  review: ReviewView;
  action: VerbAction;
  open: Verb | null;
  by: string;
  byRefusal: ComponentProps<typeof ReviewVerbs>["byRefusal"];
  zone: string;
};

/** One round of judgement: the text that is judged, and beside it how it stands and what can be done. */
export function ReviewPage({ review, action, open, by, byRefusal, zone }: Props) {
  const { closed } = review;
  return (
    <div className="page">
      <VerdictDesk action={action} current={review.id}>
        <ReviewHead review={review} zone={zone} level={1} />
        <div className="review-page">
          <article className="min-w-0" aria-label={REVIEW.decision}>
            <DecisionText review={review} />
            <ReviewEvents events={review.events} zone={zone} />
            <Neighbours review={review} />
          </article>
          <div className="review-side">
            {closed ? (
              <ClosedAs
                id={review.id}
                closed={closed}
                canUndo={review.verbs.some((view) => view.verb === "undo" && view.refusal === null)}
                zone={zone}
              />
            ) : null}
            <ReviewVerbs review={review} next={null} open={open} by={by} byRefusal={byRefusal} here={{}} />
            <ReviewStanding review={review} here={{}} zone={zone} />
          </div>
        </div>
      </VerdictDesk>
    </div>
  );
}

function Neighbours({ review: { previous, next } }: { review: ReviewView }) {
  if (previous === null && next === null) return null;
  return (
    <nav className="neighbours" aria-label={REVIEW.title}>
      {previous ? (
        <a href={reviewHref(previous)} rel="prev">
          <b>{REVIEW.previous}</b>
        </a>
      ) : null}
      {next ? (
        <a href={reviewHref(next)} rel="next">
          <b>{REVIEW.next}</b>
        </a>
      ) : null}
    </nav>
  );
}
