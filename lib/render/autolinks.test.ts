import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAddresses } from "./autolinks";
import { parseMarkdown } from "./markdown-parser";

/** Address → what it is written as, of every link of a text. */
const links = (text: string) =>
  parseMarkdown(text).flatMap(({ children }) =>
    (children ?? []).flatMap((token, index, all) =>
      token.type === "link_open" ? [[token.attrGet("href"), all[index + 1]?.content]] : [],
    ),
  );
const addresses = (text: string) => links(text).map(([href]) => href);

describe("addresses that nobody marked as links", () => {
  it.each([
    ["https://example.org", "https://example.org"],
    ["http://localhost:3000/x?a=b#c", "http://localhost:3000/x?a=b#c"],
    ["HTTPS://Example.org", "HTTPS://Example.org"],
    ["www.example.org/a", "http://www.example.org/a"],
    ["ann@example.org", "mailto:ann@example.org"],
    ["https://example.org/_a_b_ *c*", "https://example.org/_a_b"],
    ["*https://example.org/a*", "https://example.org/a"],
    ["https://例え.jp/パス", "https://例え.jp/パス"],
  ])("are found: %s", (text, href) => {
    expect(addresses(text)).toEqual([href]);
  });

  it("are found in a long text without spaces, in time that grows as it does", () => {
    expect(addresses("http://a".repeat(150_000))).toHaveLength(1);
    expect(addresses("a http://.".repeat(100_000))).toEqual([]);
  });

  it.each([
    ["Go to https://example.org/a.", "https://example.org/a"],
    ["(https://example.org/a)", "https://example.org/a"],
    ["[https://example.org/a]", "https://example.org/a"],
    ["https://example.org/a_(b)", "https://example.org/a_(b)"],
    ["https://example.org/a&lt;", "https://example.org/a"],
    ['"https://example.org/a"', "https://example.org/a"],
    ["https://example.org/a<br>", "https://example.org/a"],
  ])("end where the address does: %s", (text, href) => {
    expect(addresses(text)).toEqual([href]);
  });

  it.each([
    "ftp://example.org",
    "//example.org",
    "example.org",
    "http://",
    "http://a_b.c_d",
    "xhttps://example.org",
    "awww.example.org",
    "www.",
    "@example.org",
    "a@b",
    "`https://example.org`",
    "mailto:",
  ])("are not found where there are none: %s", (text) => {
    expect(links(text)).toEqual([]);
  });

  it("are no links within a link", () => {
    expect(addresses("[see https://example.org and www.example.org](a.md)")).toEqual(["a.md"]);
  });

  it("stand in a text in order and apart, whatever it says", () => {
    const piece = fc.constantFrom(
      "www.",
      "a",
      ".",
      "@",
      "b.c",
      " ",
      "(",
      ")",
      "_",
      "-",
      "http://",
      "]",
      ";",
      "&",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const found of findAddresses(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.href.endsWith(text.slice(found.start, found.end))).toBe(true);
          end = found.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
