import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import type { Context, DocketEvent } from "@/lib/context";
import { EventBus, type EventListener } from "@/lib/event-bus";
import { answerApi } from "./answer-api";
import { isApiAddress } from "./is-api-address";

const bus = new EventBus(0);
let listening = 0;
/** A database without anything in it: nobody is known, no source is connected. */
const ctx = {
  db: { keptRows: async () => [], prisma: { source: { findMany: async () => [] } } },
  now: () => new Date(0),
  ready: () => true,
  progress: () => null,
  listen: (after: number | null, listener: EventListener) => {
    const end = bus.listen(after, listener);
    listening++;
    return () => {
      listening--;
      end();
    };
  },
} as unknown as Context;

async function serving(): Promise<number> {
  const server = createServer((request, response) => {
    answerApi(ctx, request, response).catch(() => response.destroy());
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

type Told = { status: number; headers: IncomingHttpHeaders; text: string };

function ask(
  port: number,
  path: string,
  method = "GET",
  headers: Record<string, string> = {},
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let text = "";
      response.on("data", (piece) => {
        text += piece;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

it("is asked for what begins with /api, and for nothing that only sounds like it", () => {
  for (const url of ["/api", "/api/", "/api?x", "/api/v1/search?q=a", "/api/v1"])
    expect(isApiAddress(url), url).toBe(true);
  for (const url of ["/", "/apis", "/records/api/x", "/API/v1", "/%61pi/v1/search"])
    expect(isApiAddress(url), url).toBe(false);
});

it("answers JSON that nobody keeps, and its head to who asks for no more", async () => {
  const port = await serving();
  const whole = await ask(port, "/api/v1/sync-progress");
  expect(whole.status).toBe(200);
  expect(whole.headers).toMatchObject({ "content-type": "application/json", "cache-control": "no-store" });
  expect(JSON.parse(whole.text)).toHaveProperty("ready");
  const head = await ask(port, "/api/v1/sync-progress", "HEAD");
  expect(head).toMatchObject({ status: 200, text: "" });
  expect(head.headers["content-length"]).toBe(whole.headers["content-length"]);
});

it("refuses a parameter that no address knows", async () => {
  const answer = await ask(await serving(), "/api/v1/sync-progress?colour=green");
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.text).refusal.sentence).toContain("colour");
});

it("says that there is no such address in the shape of its other refusals", async () => {
  const port = await serving();
  for (const path of ["/api", "/api/v2/search", "/api/v1/nothing?q=a"]) {
    const answer = await ask(port, path);
    expect(answer.status, path).toBe(404);
    expect(JSON.parse(answer.text).refusal.code).toBe("record-missing");
  }
});

it("names the methods of an address to who asks, and to who uses another", async () => {
  const port = await serving();
  expect(await ask(port, "/api/v1/views", "OPTIONS")).toMatchObject({
    status: 204,
    headers: { allow: "GET, HEAD, POST, OPTIONS" },
    text: "",
  });
  const refused = await ask(port, "/api/v1/search", "DELETE");
  expect(refused).toMatchObject({ status: 405, headers: { allow: "GET, HEAD, OPTIONS" } });
  expect(JSON.parse(refused.text).refusal).toEqual({
    code: "invalid-input",
    sentence: "DELETE is not used at this address.",
    nextStep: "Used here: GET, HEAD, OPTIONS.",
  });
});

it("tells what was announced since the event that was heard last, then what follows", async () => {
  const port = await serving();
  const changed: DocketEvent = { type: "sources-changed" };
  bus.announce(changed);
  const heard = bus.last;
  bus.announce({ type: "views-changed" });
  const text = await new Promise<string>((resolve, reject) => {
    const headers = { "last-event-id": String(heard) };
    const asked = httpRequest({ host: "127.0.0.1", port, path: "/api/events", headers }, (response) => {
      expect(response.headers["content-type"]).toContain("text/event-stream");
      let told = "";
      response.on("data", (piece) => {
        told += piece;
        if (told.includes("views-changed") && !told.includes("missed")) bus.announce({ type: "missed" });
        if (told.includes("missed")) {
          resolve(told);
          asked.destroy();
        }
      });
    });
    asked.on("error", reject);
    asked.end();
  });
  expect(text).toMatch(/^retry: 2000\n\nid: \d+\ndata: \{"type":"views-changed"\}\n\n/);
  expect(text).not.toContain("sources-changed");
});

it("tells one asker of a connection what happens, and lets go of it when the connection ends", async () => {
  const port = await serving();
  const socket = connect(port, "127.0.0.1");
  socket.resume();
  const events = "GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
  socket.write(events.repeat(30));
  await expect.poll(() => listening).toBe(1);
  await ask(port, "/api/v1/nothing");
  expect(listening).toBe(1);
  socket.destroy();
  await expect.poll(() => listening).toBe(0);
});

it("refuses a body that is no UTF-8, and takes none of it for something else", async () => {
  const port = await serving();
  const head = {
    host: "localhost",
    origin: "http://localhost",
    "content-type": "application/json",
    "content-length": "14",
  };
  const asked = httpRequest({
    host: "127.0.0.1",
    port,
    path: "/api/v1/views",
    method: "POST",
    headers: head,
  });
  asked.end(Buffer.from('{"name":"a\xff" }', "latin1"));
  const [response] = await once(asked, "response");
  let text = "";
  for await (const piece of response) text += piece;
  expect(response.statusCode).toBe(400);
  expect(JSON.parse(text).refusal.sentence).toContain("UTF-8");
});
