import { answerJson } from "@/app/api/answer-json";
import { listRecords } from "@/lib/queries/lists/list-records";
import { listInput } from "@/lib/queries/lists/list-view";

export const dynamic = "force-dynamic";

/** Records of every kind that a query finds; the same shape as a list. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, listInput, listRecords);
}
