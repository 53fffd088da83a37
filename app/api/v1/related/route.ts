import { answerJson } from "@/app/api/answer-json";
import { relatedInput, relatedRecords } from "@/lib/queries/records/related-records";

export const dynamic = "force-dynamic";

/** Records that have much in common with one, each with its reasons. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, relatedInput, relatedRecords);
}
