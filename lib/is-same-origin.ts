/**
 * Whether a change comes from a page of this server: the exact Origin of its Host. The server
 * refuses others before a handler runs; a handler that changes something asks all the same.
 */
export function isSameOrigin(headers: Pick<Headers, "get">): boolean {
  const origin = headers.get("origin");
  const host = headers.get("host");
  return origin !== null && host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}
