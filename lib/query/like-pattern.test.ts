import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeOfGlob, matchesLike, referencePatterns } from "./like-pattern";

const db = new Database(":memory:");
const like = db.prepare("SELECT ? LIKE ? ESCAPE '\\'").pluck();
const text = fc.string({ unit: fc.constantFrom(..."aAbB%_\\*é/."), maxLength: 8 });

describe("a glob", { timeout: 120_000 }, () => {
  it("matches in memory what LIKE matches in SQLite", () => {
    fc.assert(
      fc.property(text, text, (glob, value) => {
        const pattern = likeOfGlob(glob);
        expect(matchesLike(pattern, value)).toBe(like.get(value, pattern) === 1);
      }),
      { numRuns: 3000 },
    );
  });

  it("does not take long over many stars", () => {
    expect(matchesLike(likeOfGlob("*a".repeat(50)), "a".repeat(100_000))).toBe(true);
    expect(matchesLike(likeOfGlob(`${"*a".repeat(50)}*b`), "a".repeat(100_000))).toBe(false);
  });
});

describe("a path or reference", () => {
  const finds = (value: string, style: "path" | "start" | "number", reference: string) =>
    referencePatterns(value, style, value.includes("*")).some((pattern) => matchesLike(pattern, reference));

  it("is found by whole folders and names only", () => {
    expect(finds("src/auth", "path", "web/src/auth/a.ts")).toBe(true);
    expect(finds("./src/auth/", "path", "src/auth/a.ts")).toBe(true);
    expect(finds("src/auth", "path", "src/authority.ts")).toBe(false);
    expect(finds("a_b", "path", "src/axb")).toBe(false);
  });

  it("is found by the beginning of one of its parts", () => {
    expect(finds("0007", "start", "docs/adr/0007-x.md")).toBe(true);
    expect(finds("0007", "start", "ADR-0007")).toBe(true);
    expect(finds("007", "start", "ADR-0007")).toBe(false);
  });

  it("is found by its whole number", () => {
    expect(finds("12", "number", "#12")).toBe(true);
    expect(finds("#12", "number", "https://example.org/pull/12")).toBe(true);
    expect(finds("12", "number", "#112")).toBe(false);
  });
});
