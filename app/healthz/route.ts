export const dynamic = "force-dynamic";

/** The process answers. Whether it has read its sources yet is asked at /readyz. */
export function GET(): Response {
  return Response.json({ alive: true }, { headers: { "Cache-Control": "no-store" } });
}
