import { answerJson } from "@/app/api/answer-json";
import { getHistory } from "@/lib/queries/records/get-history";
import { recordInput } from "@/lib/queries/records/get-record";

export const dynamic = "force-dynamic";

/** The revisions of one record, and when its status changed: `source` and `path`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, recordInput, getHistory);
}
