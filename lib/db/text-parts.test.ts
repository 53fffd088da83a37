import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INDEXED_SECTIONS, textParts } from "./text-parts";

const span = (start: number, end: number) => ({ startLine: 1, endLine: 1, start, end });

describe("textParts", () => {
  it("counts in code points, as SQL does", () => {
    const text = "🎉a PROMPT 🎉🎉 b";
    const { parts, rest } = textParts({ text, sections: { prompt: span(4, 10) } });
    expect(parts.prompt).toEqual({ at: 3, length: 6 });
    expect(rest).toEqual([
      [0, 3],
      [9, 5],
    ]);
  });

  it("gives a stretch that two sections claim to the first", () => {
    const { texts } = textParts({
      text: "0123456789",
      sections: { prompt: span(2, 6), outcome: span(4, 8), response: span(2, 3) },
    });
    expect(texts).toMatchObject({ prompt: "2345", outcome: "67", response: "", rest: "01 89" });
  });

  it("leaves nothing of a text out, and nothing in twice", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", "🎉", "日", "\n"), maxLength: 60 });
    const offsets = fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 5 });
    fc.assert(
      fc.property(text, offsets, (body, spans) => {
        // A parser never cuts a character in two.
        const whole = (at: number) =>
          Math.min(body.length, /[\udc00-\udfff]/.test(body[at] ?? "") ? at - 1 : at);
        const sections = Object.fromEntries(
          spans.map(([start, end], index) => [INDEXED_SECTIONS[index], span(whole(start), whole(end))]),
        );
        const { parts, rest, texts } = textParts({ text: body, sections });
        const points = [...body];
        const pieces = [
          ...Object.values(parts).map(({ at, length }) => [at, length] as const),
          ...rest,
        ].filter(([, length]) => length > 0);
        expect(pieces.reduce((sum, [, length]) => sum + length, 0)).toBe(points.length);
        const ordered = pieces.toSorted((a, b) => a[0] - b[0]);
        expect(ordered.map(([at, length]) => points.slice(at, at + length).join("")).join("")).toBe(body);
        for (const name of INDEXED_SECTIONS) {
          const { at, length } = parts[name];
          expect(points.slice(at, at + length).join("")).toBe(texts[name]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
