import { z } from "zod";
import { isSameOrigin } from "@/lib/is-same-origin";
import { chosenLook, columnsCookie, orderCookie, writeColumns } from "@/lib/query/lists/list-look";
import { EDITORS } from "@/lib/records/showing/editor-address";

const input = z.strictObject({
  theme: z.enum(["system", "light", "dark"]).optional(),
  density: z.enum(["dense", "roomy"]).optional(),
  editor: z.enum(EDITORS).optional(),
});

/** Keep a choice in a cookie and go back: what the switches do where no script runs. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response("Not from here.\n", { status: 403 });
  const form = await request.formData().catch(() => null);
  if (form === null) return new Response("This is no form.\n", { status: 400 });
  const { list, order, column: _, ...others } = Object.fromEntries(form);
  const chosen = input.safeParse(others);
  const look = chosenLook.safeParse({ list, order, column: form.getAll("column") });
  const isLook = list !== undefined || order !== undefined || form.has("column");
  if (!chosen.success || (isLook && !look.success)) return new Response("No such choice.\n", { status: 400 });
  const headers = new Headers({ Location: cameFrom(request) });
  const keep = (name: string, value: string) =>
    headers.append("Set-Cookie", `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`);
  for (const [name, value] of Object.entries(chosen.data)) keep(`docket-${name}`, value);
  if (isLook && look.success) {
    keep(columnsCookie(look.data.list), writeColumns(look.data.column));
    keep(orderCookie(look.data.list), look.data.order);
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
