import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsBeside, topBeside } from "./scroll-together";

const a = { height: 500, content: 2000 };
const b = { height: 500, content: 5000 };

describe("two panes kept in step", () => {
  it("begin together and end together", () => {
    const steps = stepsBeside([{ a: 1000, b: 1200 }], a, b);
    expect([0, 1500, -5, 9999].map((top) => topBeside(top, steps))).toEqual([0, 4500, 0, 4500]);
  });

  it("show a shared place at the same height", () => {
    const steps = stepsBeside([{ a: 1000, b: 1200 }], a, b);
    // Half of the way down, the line that is kept in step stands in the middle of the screen.
    expect(1000 - 750).toBe(250);
    expect(1200 - topBeside(750, steps)).toBe(250);
  });

  it("never go backwards and never jump, whatever their places are", () => {
    const place = fc.record({ a: fc.nat(2500), b: fc.nat(6000) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), fc.nat(1499), (some, top) => {
        const steps = stepsBeside(some, a, b);
        const here = topBeside(top, steps);
        const next = topBeside(top + 1, steps);
        expect(next).toBeGreaterThanOrEqual(here);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(4500);
      }),
    );
  });

  it("stand still when one of them shows everything", () => {
    const small = { height: 500, content: 400 };
    expect(topBeside(300, stepsBeside([{ a: 100, b: 50 }], a, small))).toBe(0);
    expect(topBeside(0, stepsBeside([{ a: 100, b: 50 }], small, a))).toBe(0);
  });

  it("wait where the other has nothing to show", () => {
    const steps = stepsBeside(
      [
        { a: 400, b: 3000 },
        { a: 800, b: 3010 },
        { a: 1200, b: 4000 },
      ],
      a,
      b,
    );
    expect(topBeside(600, steps)).toBe(topBeside(300, steps));
  });
});
