import { describe, expect, it } from "vitest";
import { firstLines, linesAround } from "./lines-around";

describe("a quotation in the inbox", () => {
  it("is the line in its paragraph, as it reads", () => {
    const text = "# Plan\n\nWe **must** say\nwhich `queue` it is.\n\nMore.";
    expect(linesAround(text, 4)).toBe("We must say\nwhich queue it is.");
  });

  it("is how a text begins below its headings", () => {
    expect(firstLines("# Use it\n\n> **Status:** Accepted\n\nWe use `it`.")).toBe(
      "Status: Accepted\nWe use it.",
    );
    expect(firstLines(`**${"a".repeat(5000)}`)).toHaveLength(598);
  });
});
