import { describe, expect, it } from "vitest";
import { parseQuery } from "../language/parse-query";
import { askedNumber } from "./asked-number";

const asked = (query: string) => askedNumber(parseQuery(query));

describe("the number a query asks for", () => {
  it.each(["adr 16", "adr-16", "ADR 0016", "adr16", "decision 16", "ADR-0016", "Decision #16"])(
    "is that of a decision in %s",
    (query) => {
      expect(asked(query)).toEqual({ number: 16, kind: "decision" });
    },
  );

  it("may stand beside operators and what is excluded", () => {
    expect(asked("status:accepted adr 16 (label:a OR label:b) -queue")).toMatchObject({ number: 16 });
    expect(asked("phr 12 sort:date")).toEqual({ number: 12, kind: "prompt" });
    expect(asked("#7")).toEqual({ number: 7, kind: null });
  });

  it.each([
    "",
    "adr",
    '"adr 16"',
    "adr 16 queue",
    "in:title adr 16",
    "-adr 16 x",
    "adr 16 (queue OR x)",
    "adr 1*",
  ])("is none in %j", (query) => {
    expect(asked(query)).toBeNull();
  });

  it("is none where words stand in a choice", () => {
    expect(asked("adr-16 OR queue")).toBeNull();
    expect(asked("-adr-16")).toBeNull();
  });
});
