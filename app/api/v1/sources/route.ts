import { z } from "zod";
import { answerJson } from "@/app/api/answer-json";
import { listSources } from "@/lib/queries/sources/list-sources";

export const dynamic = "force-dynamic";

/** Every connected source with its counts and its last sync. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, z.strictObject({}), listSources);
}
