import { answerJson } from "@/app/api/answer-json";
import { getWhy, whyInput } from "@/lib/queries/why/get-why";

export const dynamic = "force-dynamic";

/** The trail of one record, every arrow with what it rests on: `source` and `path`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, whyInput, getWhy);
}
