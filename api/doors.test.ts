import { describe, expect, it } from "vitest";
import type { Context } from "@/lib/context";
import { projectText } from "@/scripts/house/source-files";
import type { ApiRequest } from "./handlers";
import { API_ROUTES } from "./routes";

const HOST = "localhost:3625";
const FOREIGN: [string, Record<string, string>][] = [
  ["another site", { origin: "https://example.org" }],
  ["another port", { origin: "http://localhost:3626" }],
  ["a page without an origin", { origin: "null" }],
  ["nobody", {}],
];
/** No database is open, so that a door which looks for one before it looks at the origin fails. */
const nothing = {} as Context;

const doors = Object.entries(API_ROUTES).flatMap(([address, route]) =>
  Object.entries(route).flatMap(([method, handler]) =>
    method === "GET" ? [] : [{ name: `${method} ${address}`, handler }],
  ),
);

const asked = (headers: Record<string, string>, body: string): ApiRequest => ({
  parameters: new URLSearchParams(),
  named: { id: "x", verb: "approve", view: "x" },
  headers: new Headers({ host: HOST, "content-type": "application/json", ...headers }),
  text: async () => body,
});

describe.each(doors)("$name", ({ handler }) => {
  it.each(FOREIGN)("takes no change from %s", async (_, headers) => {
    expect(await handler(nothing, asked(headers, "{}"))).toMatchObject({ status: 403 });
  });

  it.each([
    ["application/json", "1"],
    ["application/json", "[]"],
    ["application/json", "{"],
    ["text/plain", "a=b"],
    ["multipart/form-data", "x"],
  ])("refuses what it cannot read: %s %s", async (type, body) => {
    const answer = await handler(nothing, asked({ origin: `http://${HOST}`, "content-type": type }, body));
    expect(answer).toMatchObject({ status: 400, body: { refusal: { code: "invalid-input" } } });
  });
});

it("has doors that change something", () => {
  expect(doors.length).toBeGreaterThan(6);
});

it("calls no command where it only reads, and no query where it changes something", () => {
  const text = projectText("api/routes.ts") ?? "";
  const calls = [...text.matchAll(/\b(reads|changes)\(\w+, (\w+)/g)];
  expect(calls.length).toBeGreaterThan(20);
  for (const [, how, called] of calls) {
    const from = new RegExp(`import \\{[^}]*\\b${called}\\b[^}]*\\} from "@/lib/(\\w+)/`).exec(text)?.[1];
    expect(from, called).toBe(how === "reads" ? "queries" : "commands");
  }
});
