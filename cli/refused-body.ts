import { isApiAddress } from "../api/is-api-address";
import type { RequestVerdict } from "./judge-request";

/**
 * A refusal of the server itself, before any page is asked, as whoever asked can read it: in the shape of the JSON
 * interface at its addresses, else as a line of text.
 */
export function refusedBody(
  url: string,
  { status, sentence }: NonNullable<RequestVerdict>,
): { type: string; text: string } {
  if (!isApiAddress(url)) return { type: "text/plain; charset=utf-8", text: `${sentence}\n` };
  const code = status === 403 ? "not-allowed" : "invalid-input";
  const nextStep =
    status === 403
      ? "Send the header Origin with this server's own address."
      : "See “The JSON interface” in the documentation.";
  return { type: "application/json", text: JSON.stringify({ refusal: { code, sentence, nextStep } }) };
}
