import { describe, expect, it } from "vitest";
import type { ParsedRecord } from "../records/record";
import { MAX_TERM_LENGTH, termsOf, termValue } from "./terms-of";

const link = (
  rel: "adr" | "supersedes" | "prompt" | "mentions",
  target: string,
  resolved: string | null,
) => ({
  rel,
  target,
  resolved,
  evidence: "the header names it",
  line: 1,
});

const record = {
  user: "Ann",
  deciders: ["Ann", "Bo "],
  consulted: ["Cy"],
  informed: [],
  authors: ["Di"],
  labels: ["auth", "auth", ""],
  files: ["src/auth.ts"],
  tests: [],
  links: [
    link("adr", "ADR-0007", "history/adr/0007-a.md"),
    link("supersedes", "0003", null),
    link("prompt", "0001", null),
    link("mentions", "x", null),
  ],
} as unknown as ParsedRecord;

describe("termsOf", () => {
  it("gives each value once under its field", () => {
    expect(termsOf(record).map(({ field, value }) => `${field}=${value}`)).toEqual([
      "label=auth",
      "decider=Ann",
      "decider=Bo",
      "author=Di",
      "person=Ann",
      "person=Di",
      "person=Bo",
      "person=Cy",
      "file=src/auth.ts",
      "adr=ADR-0007",
      "adr=history/adr/0007-a.md",
      "adr=0003",
      "phr=0001",
    ]);
  });

  it("cuts what no index could hold, between characters", () => {
    expect(termValue(`${"a".repeat(MAX_TERM_LENGTH - 1)}😀b`)).toBe("a".repeat(MAX_TERM_LENGTH - 1));
    expect(termValue("a\0b\ud800")).toBe("ab\ufffd");
  });
});
