import { answerJson } from "@/app/api/answer-json";
import { listPeople, peopleInput } from "@/lib/queries/lists/list-people";

export const dynamic = "force-dynamic";

/** People that records name: `q`, `limit`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, peopleInput, listPeople);
}
