import { OUTCOMES } from "@/lib/reviews/states";
import { reviewHere } from "../../../review-here";

export const dynamic = "force-dynamic";

/** What an outcome would write, as a patch that `git apply` takes: for sources that are read elsewhere. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const found = await reviewHere(params, asked.get("by") ?? "");
  const outcome = OUTCOMES.find((one) => one === asked.get("outcome"));
  const patch = found && outcome ? found.review.patches[outcome] : null;
  if (!patch) return new Response("There is no such patch.\n", { status: 404 });
  return new Response(patch.files.map((file) => file.patch).join(""), {
    headers: {
      "Content-Type": "text/x-diff; charset=utf-8",
      "Content-Disposition": `attachment; filename="${outcome}.patch"`,
      "Cache-Control": "no-store",
    },
  });
}
