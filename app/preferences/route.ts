import { z } from "zod";
import { isSameOrigin } from "../is-same-origin";

const input = z.strictObject({
  theme: z.enum(["system", "light", "dark"]).optional(),
  density: z.enum(["dense", "roomy"]).optional(),
});

/** Keep a choice in a cookie and go back: what the switches do where no script runs. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response("Not from here.\n", { status: 403 });
  const chosen = input.safeParse(Object.fromEntries(await request.formData()));
  if (!chosen.success) return new Response("No such choice.\n", { status: 400 });
  const headers = new Headers({ Location: cameFrom(request) });
  for (const [name, value] of Object.entries(chosen.data)) {
    headers.append("Set-Cookie", `docket-${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`);
  }
  return new Response(null, { status: 303, headers });
}

/** The page the choice was made on, never another host's. */
function cameFrom(request: Request): string {
  try {
    const from = new URL(request.headers.get("referer") ?? "");
    return from.host === request.headers.get("host") ? from.pathname + from.search : "/";
  } catch {
    return "/";
  }
}
