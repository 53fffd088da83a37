import { answerJson } from "@/app/api/answer-json";
import { listReviews, reviewsInput } from "@/lib/queries/reviews/list-reviews";

export const dynamic = "force-dynamic";

/** Reviews: `state`, `source`, `after`, `limit`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, reviewsInput, listReviews);
}
