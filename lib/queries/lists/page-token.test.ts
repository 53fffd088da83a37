import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePlace, decodeToken, encodeToken, isForeignToken } from "./page-token";

test("a page's token gives back where the page ended, for the same query only", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.integer())),
      fc.string(),
      fc.string(),
      (place, q, other) => {
        expect(decodeToken(encodeToken(place, q), q)).toEqual(place);
        if (other !== q) expect(decodeToken(encodeToken(place, q), other)).not.toEqual(place);
      },
    ),
  );
});

test("any other text is no token", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodeToken(text, "q")).toBeNull();
    }),
  );
});

test("a place in a list that is ordered by a text is two texts, and nothing else is one", () => {
  expect(decodePlace(encodeToken(["2026-01-02", "id"], "q"), "q")).toEqual(["2026-01-02", "id"]);
  for (const place of [[], ["a"], [1, "id"], ["a", 2]])
    expect(decodePlace(encodeToken(place, "q"), "q")).toBeNull();
  expect(decodePlace("", "q")).toBeNull();
  expect(isForeignToken("", "q")).toBe(false);
  expect(isForeignToken(encodeToken(["a", "b"], "other"), "q")).toBe(true);
});
