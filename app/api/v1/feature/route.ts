import { answerJson } from "@/app/api/answer-json";
import { featureInput, getFeature } from "@/lib/queries/features/get-feature";

export const dynamic = "force-dynamic";

/** One feature with its documents, prompts, decisions and gaps: `source` and `feature`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, featureInput, getFeature);
}
