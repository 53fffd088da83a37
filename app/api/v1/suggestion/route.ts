import { answerJson } from "@/app/api/answer-json";
import { cardInput, getCard } from "@/lib/queries/inbox/get-card";

export const dynamic = "force-dynamic";

/** One suggestion with all that is known of it: `card`. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, cardInput, getCard);
}
