import type { ServerResponse } from "node:http";
import type { Context, DocketEvent } from "@/lib/context";

export const EVENT_STREAM = "text/event-stream; charset=utf-8";
/** Proxies and browsers take a silent connection for a dead one. */
const HEARTBEAT_MS = 20_000;
/** One connection serves all tabs of a browser; more than this is no browser. */
const MAX_CONNECTIONS = 100;
/** Who does not read what it is sent is let go of: it comes back and says what it heard last. Bytes. */
const MOST_UNREAD = 1024 * 1024;
let connections = 0;

/** Send what is announced after an event (null: from now on), as server-sent events, until the connection ends. */
export function streamEvents(ctx: Context, after: number | null, response: ServerResponse): void {
  // What waits behind another answer of its connection is not told when that ends: it would be counted for ever.
  if (response.socket === null || connections >= MAX_CONNECTIONS) {
    response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "10" });
    response.end("Too many connections.\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": EVENT_STREAM,
    "Cache-Control": "no-cache, no-transform",
    "X-Accel-Buffering": "no",
  });
  const send = (text: string) => {
    if (response.writableLength > MOST_UNREAD) response.destroy();
    else response.write(text);
  };
  connections++;
  const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
  // Comes back after two seconds when the connection drops.
  send("retry: 2000\n\n");
  const unlisten = ctx.listen(after, (id: number, event: DocketEvent) =>
    send(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`),
  );
  response.once("close", () => {
    connections--;
    clearInterval(heartbeat);
    unlisten();
  });
}
