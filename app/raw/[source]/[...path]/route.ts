import { rawHref } from "@/lib/addresses";
import { recordHere } from "../../../record-here";

type Props = { params: Promise<{ source: string; path: string[] }> };

/** A record's text and nothing else; what was found to be a secret is masked. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const found = await recordHere(params);
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
