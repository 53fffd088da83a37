import { asSomebody } from "@/app/_request/as-person";
import { oneOf, readParams, type SearchParams } from "@/app/_request/page-input";
import { readPreferences } from "@/app/_request/read-preferences";
import { ReviewList } from "@/components/review/review-list";
import { REVIEW } from "@/components/strings/review-words";
import { listReviews } from "@/lib/queries/reviews/list-reviews";

export const metadata = { title: REVIEW.title };

/** Rounds of judgement, open or closed. */
export default async function ReviewsPage({ searchParams }: { searchParams: SearchParams }) {
  const [given, { zone }] = await Promise.all([
    readParams(searchParams, ["state", "after"]),
    readPreferences(),
  ]);
  const state = oneOf(["open", "closed"], given.state);
  const view = await listReviews(await asSomebody(), { state, after: given.after.slice(0, 500) });
  return <ReviewList view={view} state={state} zone={zone} />;
}
