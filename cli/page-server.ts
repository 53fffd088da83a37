import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { withAnswer } from "../lib/answer-status";
import { type Refusal, refuse } from "../lib/refusal";
import { judgeRequest, loopbackHosts } from "./judge-request";
import { refusedBody } from "./refused-body";
import { sayUnusedMethod } from "./say-unused-method";
import { securityHeaders } from "./security-headers";

export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** Takes over the connection of a request that asks for another protocol. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type PageServer = {
  port: number;
  /** Until a handler is given, every request is answered with 503 and a page that asks again. */
  handleWith(handler: PageHandler): void;
  /** Hand on what asks for a web socket from a page of ours; until then, and always when serving, it is refused. */
  upgradeWith(handler: UpgradeHandler): void;
  /** Stop listening and end every connection, live ones too. */
  close(): Promise<void>;
};

/** A query stands in the address, each letter of some scripts as nine; and the framework repeats it in a header. */
const MOST_HEADER_BYTES = 128 * 1024;

const STARTING = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="1">
<title>Docket is starting</title><p>Docket is starting. This page asks again every second.</p></html>`;

/**
 * Listen on loopback, over IPv4 and, where there is one, IPv6, so that `localhost` leads here
 * whichever way it is resolved. Every response carries the security headers, whoever writes it.
 *
 * @param port 0 for any free one
 * @param isDevelopment no content security policy: the development pages evaluate code
 */
export async function listenForPages(port: number, isDevelopment: boolean): Promise<PageServer | Refusal> {
  let handler: PageHandler | null = null;
  let upgradeHandler: UpgradeHandler | null = null;
  const upgraded = new Set<Duplex>();
  let hosts: ReadonlySet<string> = new Set();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const nonce = randomBytes(16).toString("base64");
    const headers = securityHeaders(nonce);
    if (isDevelopment) delete headers["Content-Security-Policy"];
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const verdict = judgeRequest(
      { method: request.method ?? "", url: request.url ?? "/", headers: request.headers },
      hosts,
    );
    if (verdict) {
      if (verdict.allow) response.setHeader("Allow", verdict.allow);
      const { type, text } = refusedBody(request.url ?? "/", verdict);
      return sendText(response, verdict.status, type, text, true);
    }
    // The framework takes the nonce for its own scripts from this header of the request.
    delete request.headers["content-security-policy-report-only"];
    request.headers["content-security-policy"] = headers["Content-Security-Policy"] ?? "";
    request.headers["x-nonce"] = nonce;
    if (!handler) {
      response.setHeader("Retry-After", "1");
      return sendText(response, 503, "text/html; charset=utf-8", STARTING, false);
    }
    answerPage(handler, request, response).catch((cause: unknown) => {
      // The browser is told nothing of it; whoever started the server is.
      if (!response.destroyed) console.error(cause);
      if (!response.headersSent)
        sendText(response, 500, "text/plain; charset=utf-8", "Something went wrong.\n", true);
      else response.destroy();
    });
  };

  const upgrade: UpgradeHandler = (request, socket, head) => {
    const { url = "/", headers } = request;
    // No browser asks a page's leave before it opens a socket: it is judged as what changes something is.
    const verdict = judgeRequest({ method: "POST", url, headers }, hosts);
    if (verdict) return endWith(socket, `${verdict.status} Refused`);
    if (!upgradeHandler) return endWith(socket, "404 Not Found");
    upgraded.add(socket);
    socket.on("close", () => upgraded.delete(socket));
    upgradeHandler(request, socket, head);
  };
  // A request without a Host, and one that expects something odd, Node would answer itself, without our headers.
  const settings = { maxHeaderSize: MOST_HEADER_BYTES, requireHostHeader: false };
  const made = () => createServer(settings, answer).on("upgrade", upgrade).on("checkExpectation", answer);
  const first = await listen(made(), port, "127.0.0.1");
  if ("refused" in first) return first;
  const bound = portOf(first);
  const second = await listen(made(), bound, "::1");
  if ("refused" in second && second.code === "port-busy") {
    first.close();
    return second;
  }
  const servers = "refused" in second ? [first] : [first, second];
  hosts = loopbackHosts(bound);
  return {
    port: bound,
    handleWith(given) {
      handler = given;
    },
    upgradeWith(given) {
      upgradeHandler = given;
    },
    async close() {
      for (const socket of upgraded) socket.destroy();
      await Promise.all(servers.map(closeServer));
    },
  };
}

/** The framework's answer, with the status that the page stated. */
function answerPage(handler: PageHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  return withAnswer((stated) => {
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
    const write = (status: number, ...rest: unknown[]) =>
      writeHead(status === 200 ? (stated() ?? status) : status, ...rest);
    response.writeHead = write as ServerResponse["writeHead"];
    sayUnusedMethod(request, response);
    if (isPlainForm(request)) refuseUnreadable(response);
    return handler(request, response);
  });
}

/** A form as a browser without a script sends it. */
function isPlainForm({ method, headers }: IncomingMessage): boolean {
  const type = headers["content-type"] ?? "";
  return method === "POST" && headers["next-action"] === undefined && type.startsWith("multipart/form-data");
}

/** The framework takes a form that it cannot read for a fault of its own; it is one of who sent it. */
function refuseUnreadable(response: ServerResponse): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const endReadably = (...given: unknown[]) => {
    if (response.headersSent || response.statusCode !== 500 || given[0] !== FRAMEWORK_FAULT)
      return end(...given);
    response.statusCode = 400;
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.removeHeader("Content-Length");
    return end("This form cannot be read. Go back, reload the page and send it again.\n");
  };
  response.end = endReadably as ServerResponse["end"];
}

/** All that it says of a form that it cannot read; of an error of a page it draws a page. */
const FRAMEWORK_FAULT = "Internal Server Error";

/** What Node's parser refuses before there is a request to judge: no HTTP, too long a head, too slow a one. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status =
    {
      HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
      ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
    }[error.code ?? ""] ?? "400 Bad Request";
  endWith(socket, status);
}

/** Answer on the bare connection, where there is no response to write to. */
function endWith(socket: Duplex, status: string): void {
  const headers = Object.entries(securityHeaders(randomBytes(16).toString("base64")));
  const lines = [...headers, ["Connection", "close"], ["Content-Length", "0"]].map((pair) => pair.join(": "));
  socket.on("error", () => socket.destroy());
  socket.end([`HTTP/1.1 ${status}`, ...lines, "", ""].join("\r\n"));
}

function listen(server: Server, port: number, host: string): Promise<Server | Refusal> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(
        error.code === "EADDRINUSE"
          ? refuse(
              "port-busy",
              `Port ${port} is in use already.`,
              `If it is by Docket, open http://localhost:${port}/; else choose another one with \`--port <number>\`, or \`--port 0\` for any free one.`,
            )
          : refuse(
              "not-allowed",
              `The server cannot listen on ${host}:${port} (${error.code ?? error.message}).`,
              "Choose a port above 1023 with `--port <number>`.",
            ),
      );
    });
    server.on("clientError", answerUnreadable);
    server.listen({ port, host, ipv6Only: host === "::1" }, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function sendText(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  closes: boolean,
): void {
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", "no-store");
  // The rest of a refused body is not read.
  if (closes) response.setHeader("Connection", "close");
  response.end(text);
}
