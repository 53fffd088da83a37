import { z } from "zod";
import { answerJson } from "@/app/api/answer-json";
import { getReadiness } from "@/lib/queries/sources/get-readiness";

export const dynamic = "force-dynamic";

/** The syncs under way and how far they are: for whoever cannot hold a connection to /api/events. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, z.strictObject({}), getReadiness);
}
