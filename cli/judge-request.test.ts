import { expect, it } from "vitest";
import { judgeRequest, loopbackHosts, type RequestHead } from "./judge-request";

const hosts = loopbackHosts(3625);
const get = (more: Partial<RequestHead> = {}, headers: RequestHead["headers"] = {}): RequestHead => ({
  method: "GET",
  url: "/",
  ...more,
  headers: { host: "localhost:3625", ...headers },
});
const post = (headers: RequestHead["headers"]) => get({ method: "POST" }, headers);

it.each(["localhost:3625", "127.0.0.1:3625", "[::1]:3625", "LOCALHOST:3625"])("answers to %s", (host) => {
  expect(judgeRequest(get({}, { host }), hosts)).toBeNull();
});

it.each([
  "evil.example:3625",
  "localhost",
  "localhost:80",
  "localhost:3625.evil.example",
  "127.0.0.1.nip.io:3625",
  "",
])("does not answer to %s, whatever it resolves to", (host) => {
  expect(judgeRequest(get({}, { host }), hosts)).toMatchObject({ status: 421 });
});

it("accepts a change from its own page only", () => {
  expect(judgeRequest(post({ origin: "http://localhost:3625" }), hosts)).toBeNull();
  for (const origin of [
    undefined,
    "null",
    "http://localhost",
    "https://localhost:3625",
    "http://127.0.0.1:3625",
  ]) {
    expect(judgeRequest(post({ origin }), hosts)).toMatchObject({ status: 403 });
  }
});

it("refuses odd methods, endless bodies, large ones, long addresses and the image service", () => {
  const origin = "http://localhost:3625";
  expect(judgeRequest(get({ method: "TRACE" }), hosts)).toMatchObject({ status: 405 });
  expect(judgeRequest(post({ origin, "transfer-encoding": "chunked" }), hosts)).toMatchObject({
    status: 411,
  });
  expect(judgeRequest(post({ origin, "content-length": "1048577" }), hosts)).toMatchObject({ status: 413 });
  expect(judgeRequest(get({ url: `/${"a".repeat(50_000)}` }), hosts)).toMatchObject({ status: 414 });
  expect(judgeRequest(get({ url: "/_next/image?url=x" }), hosts)).toMatchObject({ status: 404 });
});

it("lets a page be read and its forms be sent, and nothing else be done to it", () => {
  const headers = { origin: "http://localhost:3625" };
  for (const method of ["PUT", "PATCH", "DELETE"]) {
    expect(judgeRequest(get({ method, url: "/prompts" }, headers), hosts)).toMatchObject({
      status: 405,
      allow: "GET, HEAD, OPTIONS, POST",
    });
    expect(judgeRequest(get({ method, url: "/api/v1/x" }, headers), hosts)).toBeNull();
  }
});

it("refuses an address that names another host or cannot be decoded, and takes any query", () => {
  for (const url of [
    "http://evil.example/",
    "evil.example:80",
    "*",
    "/raw/a/%ff.md",
    "/help/%",
    "/%E0%A4%A",
  ]) {
    expect(judgeRequest(get({ url }), hosts)).toMatchObject({ status: 400 });
  }
  expect(judgeRequest(get({ url: "/records/a/100%25.md?q=%&b=%ff" }), hosts)).toBeNull();
});
