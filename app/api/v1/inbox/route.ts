import { answerJson } from "@/app/api/answer-json";
import { getInbox, inboxInput } from "@/lib/queries/inbox/get-inbox";

export const dynamic = "force-dynamic";

/** What waits, by queue: `queue`, `source`, `after`, `limit`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, inboxInput, getInbox);
}
