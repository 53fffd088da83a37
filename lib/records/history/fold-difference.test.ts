import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DifferenceBlock, foldDifference } from "./fold-difference";
import { type DifferencePart, wordDifference } from "./word-difference";

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}\n`).join("");
const folded = (before: string, after: string) => foldDifference(wordDifference(before, after).parts);
const shapes = (blocks: DifferenceBlock[]) =>
  blocks.map((block) =>
    block.kind === "folded" ? `${block.line}: ${block.lines} folded` : `${block.line}: shown`,
  );

describe("what stayed between two changes", () => {
  it("is folded but for three lines around each", () => {
    const after = lines(1, 30).replace("line 10\n", "line ten\n");
    expect(shapes(folded(lines(1, 30), after))).toEqual(["1: 6 folded", "7: shown", "14: 17 folded"]);
  });

  it("is shown when it is short", () => {
    const after = lines(1, 12).replace("line 3\n", "line three\n").replace("line 10\n", "line ten\n");
    expect(shapes(folded(lines(1, 12), after))).toEqual(["1: shown"]);
  });

  it("is everything when nothing changed", () => {
    expect(shapes(folded(lines(1, 9), lines(1, 9)))).toEqual(["1: 9 folded"]);
    expect(foldDifference([])).toEqual([]);
  });

  it("counts lines in the new text, also after lines that went", () => {
    const after = lines(3, 40).replace("line 30\n", "line thirty\n");
    expect(shapes(folded(lines(1, 40), after))).toEqual([
      "1: shown",
      "4: 21 folded",
      "25: shown",
      "32: 7 folded",
    ]);
  });

  it("is never lost, whatever the texts are", () => {
    const kind = fc.constantFrom<DifferencePart["kind"]>("same", "removed", "added");
    const text = fc
      .array(fc.constantFrom("a", "b ", "\n", "\n\n\n\n\n", "c\nd\ne\nf\ng\n"), {
        minLength: 1,
        maxLength: 12,
      })
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.array(fc.record({ kind, text }), { maxLength: 12 }), (parts) => {
        const back = foldDifference(parts).flatMap((block) =>
          block.kind === "folded" ? [{ kind: "same", text: block.text }] : block.parts,
        );
        const joined = (some: readonly { kind: string; text: string }[], wanted: string) =>
          some.map((part) => (part.kind === "same" || part.kind === wanted ? part.text : "")).join("");
        for (const wanted of ["removed", "added"]) expect(joined(back, wanted)).toBe(joined(parts, wanted));
      }),
    );
  });
});
