import fc from "fast-check";
import { expect, it } from "vitest";
import { nextLook, REST_MS, REST_PER_LOOK } from "./next-look";

const rest = { listeners: 1, isLooking: false, endedAt: 1000, tookMs: 50 };

it("looks again ten seconds after the last look ended", () => {
  expect(nextLook(rest, 1000)).toBe(10_000);
  expect(nextLook(rest, 8000)).toBe(3000);
});

it("looks at once for a page that is opened after a pause", () => {
  expect(nextLook(rest, 500_000)).toBe(0);
});

it("looks for nobody, and never twice at once", () => {
  expect(nextLook({ ...rest, listeners: 0 }, 500_000)).toBeNull();
  expect(nextLook({ ...rest, isLooking: true }, 500_000)).toBeNull();
});

it("rests at least ten times as long as a look takes, and never less than ten seconds", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(1_000_000), fc.nat(1_000_000), (tookMs, endedAt, later) => {
      const wait = nextLook({ ...rest, endedAt, tookMs }, endedAt + later) ?? Number.NaN;
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(later + wait).toBeGreaterThanOrEqual(Math.max(REST_MS, REST_PER_LOOK * tookMs));
    }),
  );
});
