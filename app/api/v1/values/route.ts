import { answerJson } from "@/app/api/answer-json";
import { listValues, valuesInput } from "@/lib/queries/lists/list-values";

export const dynamic = "force-dynamic";

/** Values of an operator as they stand in the records, with counts. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, valuesInput, listValues);
}
