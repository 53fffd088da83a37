import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineMasks, countMask, idsAlong, invertMask, lastIds } from "./mask";

const bits = fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 200 });
const mask = (some: readonly number[]) => Uint8Array.from(some);

describe("masks of records", () => {
  it("hold what each condition says, place by place", () => {
    fc.assert(
      fc.property(bits, fc.infiniteStream(fc.integer({ min: 0, max: 1 })), (left, more) => {
        const right = left.map(() => Number(more.next().value));
        const [a, b] = [mask(left), mask(right)];
        expect([...combineMasks("and", [a, b])]).toEqual(left.map((bit, place) => bit & right[place]!));
        expect([...combineMasks("or", [a, b])]).toEqual(left.map((bit, place) => bit | right[place]!));
        expect([...invertMask(a)]).toEqual(left.map((bit) => 1 - bit));
        expect(countMask(a)).toBe(left.filter((bit) => bit === 1).length);
        expect([...a], "is left as it was").toEqual(left);
      }),
    );
  });

  it("give the ids of their last places, ascending, and no more than asked", () => {
    expect(lastIds(mask([1, 0, 1, 1]), Int32Array.of(5, 6, 7, 9), 2)).toEqual([7, 9]);
    expect(lastIds(mask([1, 0, 1]), Int32Array.of(5, 6, 7), 9)).toEqual([5, 7]);
  });

  it("give their ids in another order of places", () => {
    const found = idsAlong(Int32Array.of(2, 1, 0), mask([1, 0, 1]), Int32Array.of(5, 6, 7), 2);
    expect([...found]).toEqual([7, 5]);
  });
});
