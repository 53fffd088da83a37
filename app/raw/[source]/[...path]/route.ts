import { recordHere } from "@/app/_request/record-here";
import { rawHref } from "@/lib/addresses";

/** A record's text and nothing else; what was found to be a secret is masked. */
export async function GET(request: Request): Promise<Response> {
  // The framework has decoded a handler's parameters already, a page's not: the address tells both alike.
  const [, , source = "", ...path] = new URL(request.url).pathname.split("/");
  const found = await recordHere(Promise.resolve({ source, path }));
  if (found === null) return plain("There is no such record.\n", 404);
  if ("movedTo" in found) {
    return new Response(null, {
      status: 308,
      headers: { Location: rawHref(found.movedTo.source, found.movedTo.path) },
    });
  }
  return plain(found.text, 200);
}

function plain(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      "Content-Disposition": "inline",
      "Cache-Control": "private, no-cache",
    },
  });
}
