import { describe, expect, it } from "vitest";
import {
  decisionMapHref,
  documentHref,
  draftHref,
  historyHref,
  listHref,
  pageHref,
  patchHref,
  recordHref,
  sourceHref,
} from "./addresses";

describe("an address", () => {
  it("escapes every segment and keeps the slashes of a path", () => {
    expect(recordHref("a", "b.md", "source", 4000)).toBe("/records/a/b.md?view=source&at=4000#L4000");
    expect(recordHref("my shop", "docs/adr/100% sure?.md", "source", 7)).toBe(
      "/records/my%20shop/docs/adr/100%25%20sure%3F.md?view=source#L7",
    );
    expect(sourceHref("a/b")).toBe("/sources/a%2Fb");
  });

  it("says what is asked, and nothing of what is not", () => {
    expect(pageHref("/reviews", { state: "", after: undefined })).toBe("/reviews");
    expect(pageHref("/reviews", { state: "closed", after: "x&y" })).toBe("/reviews?state=closed&after=x%26y");
    expect(listHref("/prompts", "")).toBe("/prompts");
    expect(listHref("/prompts", "a b", "", "shop/x.md")).toBe("/prompts?q=a+b&peek=shop%2Fx.md");
    expect(decisionMapHref("")).toBe("/decisions/map");
    expect(decisionMapHref("shop", "table")).toBe("/decisions/map?source=shop&view=table");
    expect(patchHref("r1", { outcome: "approved", by: "" })).toBe("/reviews/r1/patch?outcome=approved");
  });

  it("keeps the reader inside the list they came from", () => {
    expect(historyHref("shop", "a.md", { to: "now" }, "?in=prompts&q=x")).toBe(
      "/records/shop/a.md?view=history&to=now&in=prompts&q=x#difference",
    );
  });

  it("holds ids as they are given out, whatever they hold", () => {
    expect(documentHref("c 1")).toBe("/suggestions/c%201/document");
    expect(draftHref("d/1")).toBe("/drafts/d%2F1");
  });
});
