/**
 * Whether a request was sent to this machine by this machine's own names, so that a path on the server is a
 * path of the reader's too. What the Host header says is checked against them before a page is drawn.
 */
export function isLoopback(headers: Headers): boolean {
  const host = (headers.get("host") ?? "").replace(/:\d{1,5}$/, "").toLowerCase();
  // Behind a proxy the host may be loopback while the reader is not.
  const isForwarded = headers.has("x-forwarded-for") && !isLocalAddress(headers.get("x-forwarded-for") ?? "");
  return !isForwarded && (host === "localhost" || host === "127.0.0.1" || host === "[::1]");
}

/** The framework itself notes whom it talks to in that header. */
function isLocalAddress(chain: string): boolean {
  return chain
    .split(",")
    .every((one) =>
      /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/.test(one.trim()),
    );
}
