import { answerJson } from "@/app/api/answer-json";
import { decisionMapInput, getDecisionMap } from "@/lib/queries/why/get-decision-map";

export const dynamic = "force-dynamic";

/** The decisions of a source and their relations, each with its evidence: `source`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, decisionMapInput, getDecisionMap);
}
