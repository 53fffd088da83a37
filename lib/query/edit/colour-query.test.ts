import fc from "fast-check";
import { expect, it } from "vitest";
import { randomMess, randomQuery } from "../random-queries.spec";
import { colourQuery } from "./colour-query";

it("cuts any string into pieces that are the string", () => {
  fc.assert(
    fc.property(fc.oneof(randomQuery, randomMess), (query) => {
      const text = colourQuery(query)
        .map((piece) => piece.text)
        .join("");
      expect(text).toBe(query);
    }),
    { numRuns: 2000 },
  );
});

it("says of each piece what it is, and marks what cannot be honoured in its place", () => {
  expect(
    colourQuery('stage:red -x staus:a "open').map(({ text, type, wrong }) => [text, type, wrong]),
  ).toEqual([
    ["stage:", "key", null],
    ["red", "value", null],
    [" ", "", null],
    ["-", "minus", null],
    ["x", "word", null],
    [" ", "", null],
    ["staus:", "word", "error"],
    ["a", "word", null],
    [" ", "", null],
    ['"open', "phrase", "error"],
  ]);
});
