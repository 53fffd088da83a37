import { currentContext, type DocketEvent } from "@/lib/context";

export const dynamic = "force-dynamic";

/** Proxies and browsers take a silent connection for a dead one. */
const HEARTBEAT_MS = 20_000;
/** One connection serves all tabs of a browser; more than this is no browser. */
const MAX_CONNECTIONS = 100;
let connections = 0;

/**
 * What changes, as server-sent events: ids of things, never their content. A client that comes back
 * says which event it heard last (Last-Event-ID), one that comes for the first time which was the newest when its
 * page was drawn (`?after=`), and gets what it missed, or one `missed`.
 */
export function GET(request: Request): Response {
  if (connections >= MAX_CONNECTIONS) return new Response("Too many connections.\n", { status: 503 });
  const last = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  const after = last !== null && /^\d{1,15}$/.test(last) ? Number(last) : null;
  const encoder = new TextEncoder();
  /** False when it had ended before. */
  let end = () => false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      connections++;
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      let unlisten = () => {};
      let isEnded = false;
      end = () => {
        if (isEnded) return false;
        isEnded = true;
        connections--;
        clearInterval(heartbeat);
        unlisten();
        return true;
      };
      // Comes back after two seconds when the connection drops.
      send("retry: 2000\n\n");
      unlisten = currentContext().listen(after, (id: number, event: DocketEvent) =>
        send(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`),
      );
      request.signal.addEventListener("abort", () => {
        if (end()) controller.close();
      });
    },
    cancel: () => void end(),
  });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
