import { answerJson } from "@/app/api/answer-json";
import { differenceInput, getDifference } from "@/lib/queries/records/get-difference";

export const dynamic = "force-dynamic";

/** What changed between two revisions, word by word: `source`, `path`, `from`, `to`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, differenceInput, getDifference);
}
