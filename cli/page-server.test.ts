import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect, createServer } from "node:net";
import { expect, it, onTestFinished, vi } from "vitest";
import { stateMissing } from "../lib/answer-status";
import { granted } from "../lib/granted";
import { listenForPages, type PageServer } from "./page-server";

async function serving(): Promise<PageServer> {
  const server = granted(await listenForPages(0, false));
  onTestFinished(() => server.close());
  return server;
}

function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; isNameless?: true; body?: string } = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      {
        host: "127.0.0.1",
        port,
        path,
        method: options.method ?? "GET",
        setHost: false,
        headers: { ...(options.isNameless ? {} : { host: `localhost:${port}` }), ...options.headers },
      },
      (response) => {
        let text = "";
        response.on("data", (piece) => {
          text += piece;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(options.body);
  });
}

it("sends the status that a page states, and to nobody else", async () => {
  const server = await serving();
  server.handleWith(async (request, response) => {
    await Promise.resolve();
    if (request.url === "/missing") stateMissing();
    response.statusCode = 200;
    response.write("drawn ");
    response.end("all the same");
  });
  const [missing, there] = await Promise.all([ask(server.port, "/missing"), ask(server.port, "/there")]);
  expect(missing).toMatchObject({ status: 404, text: "drawn all the same" });
  expect(there.status).toBe(200);
});

it("says in words that an address does not have a method, where the framework says nothing", async () => {
  const server = await serving();
  server.handleWith(async (request, response) => {
    response.statusCode = 405;
    if (request.url === "/page") response.setHeader("Allow", "GET, HEAD");
    if (request.url === "/own") response.end("in its own words");
    else response.end();
  });
  const headers = { origin: `http://localhost:${server.port}` };
  const silent = await ask(server.port, "/raw/a", { method: "POST", headers });
  expect(silent.text).toBe("POST is not used at this address. Ask it with OPTIONS which methods are.\n");
  const page = await ask(server.port, "/page", { method: "POST", headers });
  expect(page).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  expect(page.text).toBe("POST is not used at this address. Used here: GET, HEAD.\n");
  expect((await ask(server.port, "/own")).text).toBe("in its own words");
});

it("carries the security headers on every answer, refusals and the waiting page too", async () => {
  const server = await serving();
  const waiting = await ask(server.port, "/");
  server.handleWith(async (_, response) => {
    response.end("page");
  });
  const answers = [
    waiting,
    await ask(server.port, "/"),
    await ask(server.port, "/_next/image?url=x"),
    await ask(server.port, "/", { headers: { host: "evil.example" } }),
    await ask(server.port, "/", { headers: { "x-long": "a".repeat(140_000) } }),
    await ask(server.port, "/", { method: "POST", headers: { "content-length": "1,1" } }),
    await ask(server.port, "/", { headers: { expect: "the-unexpected" } }),
    await ask(server.port, "/", { isNameless: true }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([503, 200, 404, 421, 431, 400, 200, 421]);
  for (const { headers } of answers) {
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'none'; script-src 'self' 'nonce-[\w+/=]{24}'/,
    );
    expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
  }
});

it("hands each request another nonce, and never the one a request brings along", async () => {
  const server = await serving();
  const nonces: unknown[] = [];
  server.handleWith(async (request, response) => {
    nonces.push(request.headers["x-nonce"]);
    expect(request.headers["content-security-policy"]).toContain(`'nonce-${request.headers["x-nonce"]}'`);
    response.end();
  });
  const forged = { "content-security-policy": "script-src 'nonce-AAAA'", "x-nonce": "AAAA" };
  await ask(server.port, "/", { headers: forged });
  await ask(server.port, "/", { headers: forged });
  expect(new Set(nonces).size).toBe(2);
  expect(nonces).not.toContain("AAAA");
});

it("lets a change through from its own page and not from another", async () => {
  const server = await serving();
  server.handleWith(async (_, response) => {
    response.end("done");
  });
  const own = { origin: `http://localhost:${server.port}` };
  const post = (headers: Record<string, string>) =>
    ask(server.port, "/x", { method: "POST", headers, body: "a=1" });
  expect((await post({ ...own, "content-length": "3" })).status).toBe(200);
  expect((await post({ origin: "http://evil.example", "content-length": "3" })).status).toBe(403);
});

it("refuses a change of the JSON interface in the interface's own shape, and one of a page in a sentence", async () => {
  const server = await serving();
  const refused = await ask(server.port, "/api/v1/views", { method: "POST" });
  expect(refused).toMatchObject({ status: 403, headers: { "content-type": "application/json" } });
  expect(JSON.parse(refused.text)).toEqual({
    refusal: {
      code: "not-allowed",
      sentence: "A change is accepted only from Docket's own pages.",
      nextStep: "Send the header Origin with this server's own address.",
    },
  });
  expect((await ask(server.port, "/api?x", { method: "POST" })).text).toBe(refused.text);
  expect((await ask(server.port, "/views", { method: "POST" })).text).toMatch(
    /^A change is accepted .*\.\n$/,
  );
});

/** What a server answers to a request for a web socket, or what `handler` says on it. */
function askForSocket(port: number, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const lines = Object.entries({
      Host: `localhost:${port}`,
      Connection: "Upgrade",
      Upgrade: "websocket",
      ...headers,
    });
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`GET /_next/hmr HTTP/1.1\r\n${lines.map((line) => line.join(": ")).join("\r\n")}\r\n\r\n`),
    );
    let text = "";
    socket.on("data", (piece) => {
      text += piece;
    });
    socket.on("close", () => resolve(text.split("\r\n")[0] ?? ""));
  });
}

it("opens no socket to anybody while it serves, and leaves none hanging", async () => {
  const server = await serving();
  server.handleWith(async (_, response) => void response.end("page"));
  expect(await askForSocket(server.port, { Origin: `http://localhost:${server.port}` })).toContain(" 404 ");
});

it("opens a socket to its own pages alone while they are developed", async () => {
  const server = await serving();
  server.upgradeWith((_, socket) => void socket.end("opened"));
  const own = `http://localhost:${server.port}`;
  expect(await askForSocket(server.port, { Origin: own })).toBe("opened");
  expect(await askForSocket(server.port, { Origin: "https://example.org" })).toContain(" 403 ");
  expect(await askForSocket(server.port, {})).toContain(" 403 ");
  expect(await askForSocket(server.port, { Origin: own, Host: "evil.example" })).toContain(" 421 ");
});

it("refuses a port that another program uses", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  onTestFinished(() => void other.close());
  expect(await listenForPages(port, false)).toMatchObject({ refused: true, code: "port-busy" });
});

it("answers with an error page when a handler fails, and tells of it only where it was started", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => told.mockRestore());
  const cause = new Error("secret path");
  const server = await serving();
  server.handleWith(async () => {
    throw cause;
  });
  expect(await ask(server.port, "/")).toMatchObject({ status: 500, text: "Something went wrong.\n" });
  expect(told.mock.calls).toEqual([[cause]]);
});

it("calls a form that cannot be read a bad request, and a fault of a page a fault", async () => {
  const server = await serving();
  server.handleWith(async (request, response) => {
    await Promise.resolve();
    response.statusCode = 500;
    response.end(request.url === "/form" ? "Internal Server Error" : "<p>drawn</p>");
  });
  const own = { origin: `http://localhost:${server.port}` };
  const form = { ...own, "content-type": "multipart/form-data; boundary=x" };
  const send = (path: string, headers: Record<string, string>) =>
    ask(server.port, path, { method: "POST", headers, body: "x" });
  expect(await send("/form", form)).toMatchObject({
    status: 400,
    text: expect.stringContaining("reload the page"),
  });
  expect((await send("/fault", form)).status).toBe(500);
  expect((await send("/form", { ...own, "content-type": "text/plain" })).status).toBe(500);
  expect((await send("/form", { ...form, "next-action": "x" })).status).toBe(500);
});
