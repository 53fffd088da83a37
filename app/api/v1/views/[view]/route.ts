import { changeJson } from "@/app/api/change-json";
import { segmentText } from "@/app/page-input";
import { changeView, changeViewInput } from "@/lib/commands/views/change-view";
import { removeView, removeViewInput } from "@/lib/commands/views/remove-view";

export const dynamic = "force-dynamic";

type Place = { params: Promise<{ view: string }> };

/** Rename a view, change its query, pin it, make it your own. */
export async function PATCH(request: Request, { params }: Place): Promise<Response> {
  return changeJson(request, changeViewInput, changeView, { view: segmentText((await params).view) });
}

/** Forget it. */
export async function DELETE(request: Request, { params }: Place): Promise<Response> {
  return changeJson(request, removeViewInput, removeView, { view: segmentText((await params).view) });
}
