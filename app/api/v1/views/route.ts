import { answerJson } from "@/app/api/answer-json";
import { changeJson } from "@/app/api/change-json";
import { addView, addViewInput } from "@/lib/commands/views/add-view";
import { listViews, viewsInput } from "@/lib/queries/list-views";

export const dynamic = "force-dynamic";

/** Queries under a name, with counts. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, viewsInput, listViews);
}

/** Keep one. */
export function POST(request: Request): Promise<Response> {
  return changeJson(request, addViewInput, addView, {}, 201);
}
