import { reviewHere } from "@/app/_request/review-here";
import { OUTCOMES } from "@/lib/reviews/states";

export const dynamic = "force-dynamic";

/** What an outcome would write, or what a refused write owes, as a patch that `git apply` takes: for sources that are read elsewhere. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const found = await reviewHere(params, asked.get("by") ?? "");
  const outcome = OUTCOMES.find((one) => one === asked.get("outcome"));
  const write = found?.review.writes.find((one) => one.id === asked.get("write"));
  const files = found && outcome ? found.review.patches[outcome]?.files : undefined;
  const patch = write?.patch ?? files?.map((file) => file.patch).join("") ?? "";
  if (patch === "") return new Response("There is no such patch.\n", { status: 404 });
  return new Response(patch, {
    headers: {
      "Content-Type": "text/x-diff; charset=utf-8",
      "Content-Disposition": `attachment; filename="${outcome ?? "verdict"}.patch"`,
      "Cache-Control": "no-store",
    },
  });
}
