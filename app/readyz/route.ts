import { currentContext } from "@/lib/context";
import { getReadiness } from "@/lib/queries/sources/get-readiness";

export const dynamic = "force-dynamic";

/** 200 when the first sync and the index are done, until then 503, with what is under way. */
export async function GET(): Promise<Response> {
  const readiness = await getReadiness(currentContext());
  return Response.json(readiness, {
    status: readiness.ready ? 200 : 503,
    headers: { "Cache-Control": "no-store", ...(readiness.ready ? {} : { "Retry-After": "1" }) },
  });
}
