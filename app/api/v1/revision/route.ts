import { answerJson } from "@/app/api/answer-json";
import { getRevision, revisionInput } from "@/lib/queries/records/get-revision";

export const dynamic = "force-dynamic";

/** What a record said at one of its revisions: `source`, `path`, `revision`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, revisionInput, getRevision);
}
