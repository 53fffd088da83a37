import { answerJson } from "@/app/api/answer-json";
import { listSkipped, skippedInput } from "@/lib/queries/sources/list-skipped";

export const dynamic = "force-dynamic";

/** What a source passed over, and why: `source`, `after`, `limit`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, skippedInput, listSkipped);
}
