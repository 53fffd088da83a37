import { isSameOrigin } from "@/lib/is-same-origin";
import { type Refusal, refuse } from "@/lib/refusal";
import type { ApiRequest } from "./handlers";

/** No change comes near this many characters; the server has cut off what is larger still. */
const MOST = 1_048_576;

/** What a changing request says: it comes from a page of this server, and its body is a JSON object or nothing. */
export async function readChange({
  headers,
  text,
}: Pick<ApiRequest, "headers" | "text">): Promise<Record<string, unknown> | Refusal> {
  if (!isSameOrigin(headers))
    return refuse(
      "not-allowed",
      "This change does not come from a page of this server.",
      "Send the header Origin with the server's own address.",
    );
  const said = await text();
  if (said === "") return {};
  const wrong = refuse(
    "invalid-input",
    "The body is not a JSON object in UTF-8, or too long.",
    "Send an object with the header Content-Type: application/json.",
  );
  const type = headers.get("content-type") ?? "";
  if (said === null || !/^application\/json(?:\s*;|$)/i.test(type) || said.length > MOST) return wrong;
  try {
    const body: unknown = JSON.parse(said);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : wrong;
  } catch {
    return wrong;
  }
}
