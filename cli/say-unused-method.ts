import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "../lib/refusal";

/**
 * The framework answers a method that an address does not have with a status and nothing else: say it in a
 * sentence, to the API in the shape of its other refusals. What has a body of its own, or an `Allow`, keeps it.
 */
export function sayUnusedMethod({ method = "", url = "" }: IncomingMessage, response: ServerResponse): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const endInWords = (...given: unknown[]) => {
    const isEmpty = given.length === 0 || given[0] === undefined || typeof given[0] === "function";
    if (response.statusCode !== 405 || response.headersSent || !isEmpty) return end(...given);
    const allowed = response.getHeader("Allow");
    const { code, sentence, nextStep } = refuse(
      "invalid-input",
      `${method} is not used at this address.`,
      allowed === undefined ? "Ask it with OPTIONS which methods are." : `Used here: ${String(allowed)}.`,
    );
    const isApi = url.startsWith("/api/");
    const text = isApi
      ? JSON.stringify({ refusal: { code, sentence, nextStep } })
      : `${sentence} ${nextStep}\n`;
    response.setHeader("Content-Type", isApi ? "application/json" : "text/plain; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.removeHeader("Content-Length");
    return end(text, ...given);
  };
  response.end = endInWords as ServerResponse["end"];
}
