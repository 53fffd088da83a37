import { answerJson } from "@/app/api/answer-json";
import { listProblems, problemsInput } from "@/lib/queries/sources/list-problems";

export const dynamic = "force-dynamic";

/** Problems of records: `rule`, `severity`, `source`, `after`, `limit`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, problemsInput, listProblems);
}
