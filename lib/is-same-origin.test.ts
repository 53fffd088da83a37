import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./is-same-origin";

const headers = (origin: string | null, host = "localhost:3625") =>
  new Headers({ host, ...(origin === null ? {} : { origin }) });

describe("a change", () => {
  it("is taken from a page of this server", () => {
    expect(isSameOrigin(headers("http://localhost:3625"))).toBe(true);
  });

  it.each([
    null,
    "null",
    "http://localhost:3626",
    "http://localhost:3625.example.org",
    "http://example.org",
    "",
  ])("is not taken from %s", (origin) => {
    expect(isSameOrigin(headers(origin))).toBe(false);
  });
});
