import { answerJson } from "@/app/api/answer-json";
import { getRecord, recordInput } from "@/lib/queries/records/get-record";

export const dynamic = "force-dynamic";

/** One record with its text, fields, links and problems: `source` and `path`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, recordInput, getRecord);
}
