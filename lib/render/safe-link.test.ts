import { describe, expect, it } from "vitest";
import type { RenderRequest } from "./rendered";
import { safeLink } from "./safe-link";

const request: RenderRequest = {
  text: "",
  place: { base: "/records/shop", path: "history/prompts/001-cart/0002-add.spec.prompt.md" },
  forgeBase: "https://forge.example/acme/shop/blob/main/",
  idPrefix: "s-",
  headingShift: 1,
  dropTitle: false,
  firstLine: null,
};
const href = (raw: string, change: Partial<RenderRequest> = {}) =>
  safeLink(raw, { ...request, ...change })?.href ?? null;

describe("links of a text", () => {
  it.each([
    ["https://example.org/a?b=1", "https://example.org/a?b=1"],
    ["HTTP://Example.org", "http://example.org/"],
    ["mailto:ann@example.org", "mailto:ann@example.org"],
    ["//example.org/x", "https://example.org/x"],
  ])("lead to the web when they name it: %s", (raw, expected) => {
    expect(href(raw)).toBe(expected);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "java\u200Bscript:alert(1)",
    " javascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "C:\\Users\\ann\\notes.md",
    "blob:https://example.org/1",
    "https://user:pass@example.org/",
    "https://[broken",
    "",
  ])("lead nowhere when they are anything else: %j", (raw) => {
    expect(href(raw)).toBeNull();
  });

  it("to a file of somebody's machine lead nowhere", () => {
    for (const raw of [
      "/home/ali/app/x.md",
      "/Users/ali/x.md",
      "C:\\Users\\ali\\x.md",
      "file:///home/ali/a/x.md",
    ])
      expect(href(raw)).toBeNull();
  });

  it("to another record open its page", () => {
    expect(href("../../../specs/001-cart/plan.md")).toBe("/records/shop/specs/001-cart/plan.md");
    expect(href("./0001-cart.spec.prompt.md#Outcome")).toBe(
      "/records/shop/history/prompts/001-cart/0001-cart.spec.prompt.md#s-Outcome",
    );
    expect(href("/specs/a%20b.md")).toBe("/records/shop/specs/a%20b.md");
    expect(href("..\\0003-next.md")).toBe("/records/shop/history/prompts/0003-next.md");
  });

  it("to other files open the forge when it is known, else stay text", () => {
    expect(href("../../../src/cart.ts")).toBe("https://forge.example/acme/shop/blob/main/src/cart.ts");
    expect(href("../../../src/cart.ts", { forgeBase: null })).toBeNull();
  });

  it("never leave the source", () => {
    expect(href("../../../../etc/passwd.md")).toBeNull();
    expect(href("../../../%2e%2e/secret.md")).toBeNull();
  });

  it("within the text find the anchors that the renderer makes", () => {
    expect(href("#outcome")).toBe("#s-outcome");
    expect(href("#")).toBeNull();
  });

  it("keep a question mark or quote of a path inside the path", () => {
    expect(href("a%22onmouseover=x.md")).toBe(
      "/records/shop/history/prompts/001-cart/a%22onmouseover%3Dx.md",
    );
  });
});
