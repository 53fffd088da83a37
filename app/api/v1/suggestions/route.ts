import { answerJson } from "@/app/api/answer-json";
import { listSuggestions, suggestionsInput } from "@/lib/queries/inbox/list-suggestions";

export const dynamic = "force-dynamic";

/** What agents proposed to document: `state`, `source`, `after`, `limit`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, suggestionsInput, listSuggestions);
}
