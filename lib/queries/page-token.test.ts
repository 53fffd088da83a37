import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeToken, encodeToken } from "./page-token";

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
