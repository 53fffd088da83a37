import { answerJson } from "@/app/api/answer-json";
import { featuresInput, listFeatures } from "@/lib/queries/features/list-features";

export const dynamic = "force-dynamic";

/** Features: `q`, `source`, `sort`, `after`, `limit`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, featuresInput, listFeatures);
}
