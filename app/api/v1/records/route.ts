import { answerJson } from "@/app/api/answer-json";
import { listRecords } from "@/lib/queries/lists/list-records";
import { listInput } from "@/lib/queries/lists/list-view";

export const dynamic = "force-dynamic";

/** A list of records: `q`, `kinds`, `facets`, `after`, `limit`, `zoneOffset`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, listInput, listRecords);
}
