import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../language/parse-query";
import { beginningMeant, beginningsNear, didYouMean, editDistance, nearest } from "./did-you-mean";

const words = [
  { word: "sidebar", count: 40 },
  { word: "sidebars", count: 3 },
  { word: "navigation", count: 12 },
];
const suggestion = (query: string) => didYouMean(parseQuery(query), query, words);

/** The same distance by the book, without bounds. */
function slowDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      rows[i]![j] = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  return rows[a.length]![b.length]!;
}

describe("did you mean", { timeout: 120_000 }, () => {
  it("counts mistakes as the book does, up to a bound", () => {
    const text = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 8 });
    fc.assert(
      fc.property(text, text, fc.nat({ max: 4 }), (a, b, most) => {
        const exact = slowDistance(a, b);
        expect(editDistance(a, b, most)).toBe(exact <= most ? exact : null);
      }),
      { numRuns: 3000 },
    );
  });

  it("knows the nearest word, if any is near", () => {
    expect(nearest("staus", ["stage", "status", "source"])).toBe("status");
    expect(nearest("imp", ["spec", "implement"])).toBe("implement");
    expect(nearest("zebra", ["stage", "status"])).toBeNull();
    expect(nearest("a".repeat(100_000), ["stage"])).toBeNull();
  });

  it("corrects the words of a query and leaves the rest as typed", () => {
    expect(suggestion("kind:prompt  sidbar OR navgation")).toBe("kind:prompt  sidebar OR navigation");
    expect(suggestion("sidebar")).toBeNull();
    expect(suggestion('"sidbar" -sidbar label:sidbar')).toBeNull();
    expect(suggestion("zebra")).toBeNull();
  });

  it("offers a number and an identifier no neighbour, and a word for a slip of the finger", () => {
    const near = (typed: string, known: string) =>
      didYouMean(parseQuery(typed), typed, [{ word: known, count: 400 }]);
    expect(near("adr 0x10", "0x1a")).toBeNull();
    expect(near("0x10", "0x1a")).toBeNull();
    expect(near("00161", "0016")).toBeNull();
    expect(near("sprint2", "sprint")).toBeNull();
    expect(near("release2", "release1")).toBeNull();
    expect(near("3f9a2c", "3f9a2d")).toBeNull();
    expect(near("deadb3ef", "deadb4ef")).toBeNull();
    expect(near("sid3bar", "sidebar")).toBe("sidebar");
    expect(near("aouth", "oauth")).toBe("oauth");
  });

  describe("of a word that stands in some records", () => {
    const meant = (typed: string, own: number, near: string, count: number) =>
      didYouMean(parseQuery(typed), typed, [
        { word: near, count },
        { word: typed, count: own },
      ]);

    it("offers its neighbour where it is much rarer", () => {
      expect(meant("postgress", 2, "postgres", 40)).toBe("postgres");
      expect(meant("postgress", 4, "postgres", 40)).toBe("postgres");
      expect(meant("sessons", 1, "sessions", 10)).toBe("sessions");
    });

    it("leaves alone what is not so rare, short, a number, or no near neighbour", () => {
      expect(meant("postgress", 5, "postgres", 4000)).toBeNull();
      expect(meant("postgress", 4, "postgres", 39)).toBeNull();
      expect(meant("stat", 1, "state", 400)).toBeNull();
      expect(meant("00161", 1, "0016", 400)).toBeNull();
      expect(meant("release2", 1, "release1", 400)).toBeNull();
      expect(meant("postgrrss", 1, "postgres", 400)).toBeNull();
      // Another beginning is another word.
      expect(meant("nation", 1, "station", 400)).toBeNull();
      expect(meant("lattice", 1, "mattice", 400)).toBeNull();
    });

    it("is looked for by the same beginning alone", () => {
      expect(beginningMeant({ word: "postgress", count: 2 })).toBe("post");
      expect(beginningMeant({ word: "postgress", count: 0 })).toBeNull();
      expect(beginningMeant({ word: "postgress", count: 5 })).toBeNull();
      expect(beginningsNear("postgress")).toEqual(["po", "op", "os"]);
      expect(beginningsNear("p")).toEqual([]);
    });
  });
});
