import { cache } from "react";
import { findNamedDecision } from "@/lib/queries/decisions/find-named-decision";
import { getReview } from "@/lib/queries/reviews/get-review";
import type { ReviewView } from "@/lib/queries/reviews/review-view";
import { isRefusal, type Refusal } from "@/lib/refusal";
import { asSomebody } from "./as-person";
import { segmentText } from "./page-input";

/** A review, the path of the decision that was chosen as its successor, and why what was named is none. */
export type ReviewHere = {
  review: ReviewView;
  by: string;
  byRefusal: { named: string; sentence: string; nextStep: string } | null;
};

const find = cache(async (id: string, named: string): Promise<ReviewHere | null> => {
  if (id.length > 200) return null;
  const ctx = await asSomebody();
  const review = await getReview(ctx, { review: id });
  if (isRefusal(review)) return null;
  if (named === "") return { review, by: "", byRefusal: null };
  const by = await findNamedDecision(ctx, { source: review.source, named });
  if (isRefusal(by)) return { review, by: "", byRefusal: { named, ...said(by) } };
  const both = await getReview(ctx, { review: id, by: by.key });
  if (isRefusal(both)) return { review, by: "", byRefusal: { named, ...said(both) } };
  return { review: both, by: by.path, byRefusal: null };
});

const said = ({ sentence, nextStep }: Refusal) => ({ sentence, nextStep });

/** The review an address names, read once a request; null: there is none. `by`: a decision as people name it. */
export async function reviewHere(params: Promise<{ id: string }>, by = ""): Promise<ReviewHere | null> {
  return find(segmentText((await params).id), by.slice(0, 1000));
}
