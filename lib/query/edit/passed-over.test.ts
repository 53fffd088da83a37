import { describe, expect, test } from "vitest";
import { parseQuery } from "../language/parse-query";
import { passedOver } from "./passed-over";

describe("what is passed over at the end of a query", () => {
  test.each([
    ["kafka stage:", "stage:"],
    ["kafka stage:p", "stage:p"],
    ["stage:p", "stage:p"],
    ["kafka -status:acc", "-status:acc"],
    ["kafka date:>", "date:>"],
    ["kafka date:>20", "date:>20"],
    ["kafka (date:2026-", "date:2026-"],
    ["kafka stage:(red OR gr", "gr"],
    ["kafka unresolved:>0", "unresolved:>0"],
  ])("is said with its operator: %s", (typed, said) => {
    expect(of(typed)).toBe(said);
  });

  test.each(["kafka", "kafka stage:plan", "kafka OR", "kafka (", "kafka -", "kafka stage:p ranges", ""])(
    "is nothing where it can be read, or only joins what is to come: %s",
    (typed) => {
      expect(of(typed)).toBe("");
    },
  );
});

function of(typed: string): string {
  return passedOver(
    typed,
    parseQuery(typed).diagnostics.filter(({ severity }) => severity === "error"),
  );
}
