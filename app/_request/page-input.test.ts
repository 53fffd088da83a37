import { describe, expect, it } from "vitest";
import { oneOf, readParams, segmentText } from "./page-input";

describe("an address's query string", () => {
  it("gives one text a field, whatever it holds", async () => {
    const given = Promise.resolve({ q: ["first", "second"], after: undefined, other: "x" });
    expect(await readParams(given, ["q", "after"])).toEqual({ q: "first", after: "" });
  });

  it("is cut to what a query may be", async () => {
    const { q } = await readParams(Promise.resolve({ q: "x".repeat(9000) }), ["q"]);
    expect(q).toHaveLength(4000);
  });
});

describe("a choice in an address", () => {
  it("is one of the page's words, else its first", () => {
    expect(oneOf(["recent", "title"], "title")).toBe("title");
    expect(oneOf(["recent", "title"], "constructor")).toBe("recent");
  });
});

describe("a segment of an address", () => {
  it("is what was escaped, and stands for itself when it cannot be unescaped", () => {
    expect(segmentText("a%20b%2Fc")).toBe("a b/c");
    expect(segmentText("100%")).toBe("100%");
  });
});
