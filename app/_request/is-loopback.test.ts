import { describe, expect, it } from "vitest";
import { isLoopback } from "./is-loopback";

const at = (host: string, forwarded?: string) =>
  isLoopback(new Headers(forwarded === undefined ? { host } : { host, "x-forwarded-for": forwarded }));

describe("a reader on the server's own machine", () => {
  it("is known by the name they used", () => {
    expect(["localhost:3625", "127.0.0.1:1", "[::1]:3625", "LOCALHOST"].map((host) => at(host))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(
      ["docket.example.org", "localhost.example.org", "127.0.0.1.example.org", ""].map((host) => at(host)),
    ).toEqual([false, false, false, false]);
  });

  it("is not somebody behind a proxy that runs there", () => {
    expect(at("localhost:3625", "203.0.113.7")).toBe(false);
    expect(at("localhost:3625", "203.0.113.7, 127.0.0.1")).toBe(false);
    expect(at("localhost:3625", "127.0.0.1")).toBe(true);
    expect(at("localhost:3625", "::ffff:127.0.0.1")).toBe(true);
  });
});
