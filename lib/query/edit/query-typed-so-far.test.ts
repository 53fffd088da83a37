import { describe, expect, test } from "vitest";
import { parseQuery } from "../language/parse-query";
import { queryTypedSoFar } from "./query-typed-so-far";

describe("a query that is still being typed", () => {
  test.each([
    ["kafka stage:p", "kafka stage:"],
    ["kafka number:1-", "kafka number:"],
    ["kafka date:2026-", "kafka date:"],
    ["kafka -status:acc", "kafka -status:"],
    ["kafka stage:(red OR gr", "kafka stage:(red OR "],
    ["kafka feature:001-b", "kafka feature:001-b*"],
    ["(kaf", "(kaf*"],
    ['"use na', '"use '],
  ])("is asked by what can be read of it: %s", (typed, soFar) => {
    expect(soFarOf(typed)).toBe(soFar);
  });

  test.each(["stage:p", "number:-1", '"na', "(kafka stage:plan)"])(
    "is not answered with all records, nor otherwise than it was meant: %s",
    (typed) => {
      expect(soFarOf(typed)).toBeNull();
    },
  );
});

function soFarOf(typed: string): string | null {
  return queryTypedSoFar(
    typed,
    parseQuery(typed).diagnostics.filter(({ severity }) => severity === "error"),
  );
}
