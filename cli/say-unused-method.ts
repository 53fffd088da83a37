import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * The framework answers a method that an address does not have with a status and nothing else: say it in a
 * sentence. What has a body of its own keeps it.
 */
export function sayUnusedMethod({ method = "" }: IncomingMessage, response: ServerResponse): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const endInWords = (...given: unknown[]) => {
    const isEmpty = given.length === 0 || given[0] === undefined || typeof given[0] === "function";
    if (response.statusCode !== 405 || response.headersSent || !isEmpty) return end(...given);
    const allowed = response.getHeader("Allow");
    const used =
      allowed === undefined ? "Ask it with OPTIONS which methods are." : `Used here: ${String(allowed)}.`;
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.removeHeader("Content-Length");
    return end(`${method} is not used at this address. ${used}\n`, ...given);
  };
  response.end = endInWords as ServerResponse["end"];
}
