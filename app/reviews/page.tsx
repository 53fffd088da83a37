import { ReviewList } from "@/components/review/review-list";
import { REVIEW } from "@/components/strings/review-words";
import { currentContext } from "@/lib/context";
import { listReviews } from "@/lib/queries/list-reviews";
import { oneOf, readParams, type SearchParams } from "../page-input";
import { readPreferences } from "../read-preferences";

export const metadata = { title: REVIEW.title };

/** Rounds of judgement, open or closed. */
export default async function ReviewsPage({ searchParams }: { searchParams: SearchParams }) {
  const [given, { zone }] = await Promise.all([
    readParams(searchParams, ["state", "after"]),
    readPreferences(),
  ]);
  const state = oneOf(["open", "closed"], given.state);
  const view = await listReviews(currentContext(), { state, after: given.after.slice(0, 500) });
  return <ReviewList view={view} state={state} zone={zone} />;
}
