import { expect, it } from "vitest";
import { newId } from "./new-id";

it("makes ids of 26 characters that differ and sort by time", () => {
  const early = newId(1_700_000_000_000);
  const late = newId(1_700_000_000_001);
  expect(early).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
  expect(early < late).toBe(true);
  expect(newId(1)).not.toBe(newId(1));
});

it("never uses the same randomness twice, however many ids are made", () => {
  const random = Array.from({ length: 2000 }, () => newId(1).slice(10));
  expect(new Set(random).size).toBe(random.length);
  expect(new Set(random.map((digits) => digits.slice(8))).size).toBe(random.length);
});
