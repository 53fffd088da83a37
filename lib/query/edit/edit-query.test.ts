import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FacetMode, facetState, withoutFacet } from "../language/facet-state";
import { parseQuery } from "../language/parse-query";
import { printQuery } from "../language/print-query";
import { compileQuery } from "../plan/compile-query";
import { evaluateQuery } from "../plan/evaluate-query";
import { randomContext, randomMess, randomQuery, randomRecord } from "../random-queries.spec";
import { setFacet, setFacetMode, setSort, toggleFacet, withSource } from "./edit-query";

const state = (query: string, key: string) => facetState(parseQuery(query), key);

describe("a click on a facet", { timeout: 120_000 }, () => {
  const clicks: [string, string, string, FacetMode, string][] = [
    ["", "stage", "red", "any", "stage:red"],
    ["sidebar", "stage", "red", "any", "sidebar stage:red"],
    ["stage:red  side  bar", "stage", "green", "any", "stage:(red OR green)  side  bar"],
    ["stage:(red OR green) x", "stage", "red", "any", "stage:green x"],
    ["x stage:red y", "stage", "red", "any", "x y"],
    ["x AND stage:red AND y", "stage", "red", "any", "x y"],
    ["stage:RED", "stage", "red", "any", ""],
    ["label:a", "label", "b", "all", "label:(a AND b)"],
    ["label:a label:b", "label", "c", "all", "label:(a AND b AND c)"],
    ["label:(a AND b)", "label", "c", "any", "label:(a OR b OR c)"],
    ["label:a", "label", "b", "none", "label:a -label:b"],
    ["label:a", "label", "a", "none", "-label:a"],
    ["-label:(a OR b)", "label", "a", "none", "-label:b"],
    ["-label:a", "label", "a", "any", "label:a"],
    ["NOT label:a", "label", "b", "none", "-label:(a OR b)"],
    ["a OR b", "stage", "red", "any", "(a OR b) stage:red"],
    ["(a OR b)", "stage", "red", "any", "(a OR b) stage:red"],
    ["(a) OR (b)", "stage", "red", "any", "((a) OR (b)) stage:red"],
    ["a sort:title OR b", "stage", "red", "any", "(a OR b) sort:title stage:red"],
    ["a OR b sort:title", "stage", "red", "any", "(a OR b) sort:title stage:red"],
    ['"open', "stage", "red", "any", '"open" stage:red'],
    ["(a OR b", "stage", "red", "any", "(a OR b) stage:red"],
    ["a OR", "stage", "red", "any", "a stage:red"],
    ["", "label", "two words", "any", 'label:"two words"'],
    ["", "label", 'say "hi" (OR)', "any", 'label:"say \\"hi\\" (OR)"'],
    ["label:OR", "label", "b", "any", 'label:("OR" OR b)'],
    ["", "label", "a*", "any", 'label:"a*"'],
    ["label:a*", "label", "b", "any", "label:a* label:b"],
    ["stage:=red", "stage", "red", "any", "stage:=red stage:red"],
    ["(stage:red OR x) y", "stage", "red", "any", "(stage:red OR x) y stage:red"],
    ["date:2026-11", "month", "2026-10", "any", "date:(2026-11 OR 2026-10)"],
  ];
  for (const [query, key, value, mode, expected] of clicks)
    it(`${mode} of ${key} ${value} turns “${query}” into “${expected}”`, () =>
      expect(toggleFacet(query, key, value, mode)).toBe(expected));

  it("shows in the facet, and a second click undoes it", () => {
    fc.assert(
      fc.property(
        fc.oneof(randomQuery, randomMess),
        fc.constantFrom("label", "stage", "date"),
        fc.constantFrom("red", "two words", "OR", '"', "a)b", "\\", "2026-11", "ü*"),
        fc.constantFrom<FacetMode>("any", "all", "none"),
        (query, key, value, mode) => {
          const before = state(query, key);
          fc.pre(![...before.values, ...before.excluded].includes(value));
          const clicked = toggleFacet(query, key, value, mode);
          fc.pre(!parseQuery(clicked).diagnostics.some(({ message }) => message.includes("at most")));
          const after = state(clicked, key);
          expect(mode === "none" ? after.excluded : after.values).toContain(value);
          expect(parseQuery(clicked).isBroken).toBe(false);
          const undone = state(toggleFacet(clicked, key, value, mode), key);
          expect([undone.values, undone.excluded]).toEqual([before.values, before.excluded]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("leaves the rest of the query as it was", () => {
    fc.assert(
      fc.property(randomQuery, randomRecord, randomContext, (query, record, context) => {
        fc.pre(
          !query.includes("label") && !query.includes("tag") && parseQuery(query).diagnostics.length === 0,
        );
        const clicked = toggleFacet(query, "label", "Auth", "any");
        fc.pre(parseQuery(clicked).diagnostics.length === 0);
        const holds = (text: string) => evaluateQuery(compileQuery(parseQuery(text), context).where, record);
        const hasLabel = (record.terms?.label ?? []).some((label) => label.toLowerCase() === "auth");
        expect(holds(clicked)).toBe(holds(query) && hasLabel);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a facet", () => {
  it("says what a query wants of it", () => {
    expect(state("stage:(red OR green) -stage:misc x", "stage")).toEqual({
      values: ["red", "green"],
      join: "any",
      excluded: ["misc"],
    });
    expect(state("label:a label:b", "tag")).toEqual({ values: ["a", "b"], join: "all", excluded: [] });
    expect(state("label:a OR x", "label")).toEqual({ values: [], join: "any", excluded: [] });
  });

  it("turns all its values into any, all or none of them", () => {
    expect(setFacetMode("x label:(a OR b)", "label", "all")).toBe("x label:(a AND b)");
    expect(setFacetMode("x label:(a OR b)", "label", "none")).toBe("x -label:(a OR b)");
    expect(setFacetMode("-label:(a OR b)", "label", "any")).toBe("label:(a OR b)");
  });

  it("is set, cleared, and left out for its own counts", () => {
    expect(setFacet("label:a -label:b x", "label", [])).toBe("x");
    expect(setFacet("x", "label", ["a", "b"], "none")).toBe("x -label:(a OR b)");
    expect(printQuery(withoutFacet(parseQuery("label:a -label:b stage:red sort:title"), "label"))).toBe(
      "stage:red sort:title",
    );
    expect(withSource("source:a x", "b")).toBe("source:b x");
    expect(withSource("source:a x", null)).toBe("x");
  });
});

describe("the order", () => {
  it("is put, changed and taken away", () => {
    expect(setSort("a OR b", { key: "title", descending: true })).toBe("a OR b sort:-title");
    expect(setSort("sort:title a", { key: "date", descending: true })).toBe("a sort:date");
    expect(setSort("a sort:title OR b", null)).toBe("a OR b");
    expect(setSort('a "b', { key: "relevance", descending: false })).toBe('a "b" sort:relevance');
  });
});
