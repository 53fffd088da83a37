import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context } from "@/lib/context";
import { refuse } from "@/lib/refusal";
import { findRoute } from "./find-route";
import { type ApiHandler, refused } from "./handlers";
import type { ApiRoute } from "./routes";
import { EVENT_STREAM, streamEvents } from "./stream-events";

const NO_SUCH_ADDRESS = refuse(
  "record-missing",
  "The JSON interface has no such address.",
  "See “The JSON interface” in the documentation for every address.",
);

/**
 * Answer a request to the JSON interface. It stands before the framework of the pages, which would take longer
 * for it than most queries. Whether the Host is ours and a change comes from a page of ours has been judged by
 * the server; a handler that changes something judges again.
 *
 * @throws what a handler throws, before anything was sent
 */
export async function answerApi(
  ctx: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/" } = request;
  const [address = ""] = url.split("#", 1);
  const [path = ""] = address.split("?", 1);
  const found = findRoute(path);
  if (found === null) return sendJson(response, refused(NO_SUCH_ADDRESS));

  const allow = methodsOf(found.route).join(", ");
  if (method === "OPTIONS") {
    response.writeHead(204, { Allow: allow }).end();
    return;
  }
  const handler = handlerOf(found.route, method);
  if (handler === null) {
    const sentence = `${method} is not used at this address.`;
    const { body } = refused(refuse("invalid-input", sentence, `Used here: ${allow}.`));
    response.setHeader("Allow", allow);
    return sendJson(response, { status: 405, body });
  }

  const answer = await handler(ctx, {
    parameters: new URLSearchParams(address.slice(path.length)),
    named: found.named,
    headers: { get: (name) => oneHeader(request.headers[name.toLowerCase()]) },
    text: () => readBody(request),
  });
  if (!("heardLast" in answer)) sendJson(response, answer);
  else if (method === "HEAD") response.writeHead(200, { "Content-Type": EVENT_STREAM }).end();
  else streamEvents(ctx, answer.heardLast, response);
}

/** Who only wants the head is answered as who reads; Node leaves the body out. */
function handlerOf(route: ApiRoute, method: string): ApiHandler | null {
  const asked = method === "HEAD" ? "GET" : method;
  return Object.entries(route).find(([known]) => known === asked)?.[1] ?? null;
}

function methodsOf(route: ApiRoute): string[] {
  return [
    ...Object.keys(route).flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : method)),
    "OPTIONS",
  ];
}

function oneHeader(value: string | string[] | undefined): string | null {
  return Array.isArray(value) ? value.join(", ") : (value ?? null);
}

/**
 * null: it is no UTF-8. The server lets no body through that is larger than 1 MiB. Throws when the connection ends
 * before it does.
 */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  return isUtf8(bytes) ? bytes.toString("utf8") : null;
}

/** Answers are never cached. */
function sendJson(response: ServerResponse, { status, body }: { status: number; body: unknown }): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
  });
  response.end(text);
}
