import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Mask } from "./mask";

const bits = fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 200 });

function mask(some: readonly number[]): Mask {
  const made = Mask.none(some.length);
  some.forEach((bit, place) => {
    if (bit === 1) made.add(place);
  });
  return made;
}

const bitsOf = (made: Mask) => Array.from({ length: made.size }, (_, place) => made.bit(place));

describe("masks of records", () => {
  it("hold what each condition says, place by place", () => {
    fc.assert(
      fc.property(bits, fc.infiniteStream(fc.integer({ min: 0, max: 1 })), (left, more) => {
        const right = left.map(() => Number(more.next().value));
        const [a, b] = [mask(left), mask(right)];
        expect(bitsOf(Mask.joined("and", [a, b]))).toEqual(left.map((bit, place) => bit & right[place]!));
        expect(bitsOf(Mask.joined("or", [a, b]))).toEqual(left.map((bit, place) => bit | right[place]!));
        expect(bitsOf(a.inverted())).toEqual(left.map((bit) => 1 - bit));
        expect(a.count()).toBe(left.filter((bit) => bit === 1).length);
        expect(a.inverted().count()).toBe(left.filter((bit) => bit === 0).length);
        expect(bitsOf(a), "is left as it was").toEqual(left);
        expect(bitsOf(Mask.ofCodes(Int32Array.from(left), Uint8Array.of(0, 1)))).toEqual(left);
      }),
    );
  });

  it("take records in and let them go", () => {
    const made = mask([1, 0, 1]);
    const copy = made.copy();
    made.remove(2);
    made.add(1);
    expect(bitsOf(made)).toEqual([1, 1, 0]);
    expect(bitsOf(copy)).toEqual([1, 0, 1]);
    expect([copy.has(0), copy.has(1)]).toEqual([true, false]);
  });

  it("give the ids of their last places, ascending, and no more than asked", () => {
    expect(mask([1, 0, 1, 1]).lastIds(Int32Array.of(5, 6, 7, 9), 2)).toEqual([7, 9]);
    expect(mask([1, 0, 1]).lastIds(Int32Array.of(5, 6, 7), 9)).toEqual([5, 7]);
  });

  it("give their first ids in another order of places", () => {
    const order = Int32Array.of(2, 1, 0);
    expect([...mask([1, 0, 1]).idsAlong(order, Int32Array.of(5, 6, 7), 9)]).toEqual([7, 5]);
    expect([...mask([1, 0, 1]).idsAlong(order, Int32Array.of(5, 6, 7), 1)]).toEqual([7]);
  });
});
