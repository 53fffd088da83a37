import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesInOrder, topBeside } from "./scroll-together";

const a = { height: 500, content: 2000 };
const b = { height: 500, content: 5000 };

describe("two panes kept in step", () => {
  it("begin together and end together", () => {
    const places = placesInOrder([{ a: 1000, b: 1200 }], a, b);
    expect(topBeside(0, places, a, b)).toBe(0);
    expect(topBeside(1500, places, a, b)).toBe(4500);
  });

  it("show the same place in the middle", () => {
    const places = placesInOrder([{ a: 1000, b: 1200 }], a, b);
    // Half of the way, both show their place at half of their height.
    expect(topBeside(750, places, a, b) + b.height * (topBeside(750, places, a, b) / 4500)).toBeCloseTo(1200);
  });

  it("never go backwards and never jump, whatever their places are", () => {
    const place = fc.record({ a: fc.nat(2500), b: fc.nat(6000) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), fc.nat(1499), (some, top) => {
        const places = placesInOrder(some, a, b);
        const here = topBeside(top, places, a, b);
        const next = topBeside(top + 1, places, a, b);
        expect(next).toBeGreaterThanOrEqual(here);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(4500.001);
      }),
    );
  });

  it("stand still when one of them shows everything", () => {
    const small = { height: 500, content: 400 };
    expect(topBeside(300, placesInOrder([], a, small), a, small)).toBe(0);
  });

  it("leave out what would lead backwards", () => {
    const given = [
      { a: 100, b: 300 },
      { a: 200, b: 250 },
      { a: 200, b: 400 },
      { a: 200, b: 500 },
    ];
    expect(placesInOrder(given, a, b)).toEqual([
      { a: 0, b: 0 },
      { a: 100, b: 300 },
      { a: 200, b: 400 },
      { a: 2000, b: 5000 },
    ]);
  });
});
