import { answerJson } from "@/app/api/answer-json";
import { getReview, reviewInput } from "@/lib/queries/reviews/get-review";

export const dynamic = "force-dynamic";

/** One review: `review`, and `by` for the patch of a supersession. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, reviewInput, getReview);
}
