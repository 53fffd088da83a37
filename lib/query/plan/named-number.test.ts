import { describe, expect, it } from "vitest";
import { namedNumber } from "./named-number";

describe("a record named by its number", () => {
  it.each([
    ["7", 7, null],
    ["#7", 7, null],
    ["0007", 7, null],
    ["ADR-0007", 7, "decision"],
    ["adr 7", 7, "decision"],
    ["adr0007", 7, "decision"],
    ["Decision #12", 12, "decision"],
    ["PHR-0012", 12, "prompt"],
    ["prompt 3", 3, "prompt"],
    ["0", 0, null],
  ] as const)("is %s", (words, number, kind) => {
    expect(namedNumber(words)).toEqual({ number, kind });
  });

  it.each(["", "adr", "seven", "7 days", "v7", "1.10", "2025-12", "12345678", "adr:0007", "-7"])(
    "is not %j",
    (words) => {
      expect(namedNumber(words)).toBeNull();
    },
  );
});
