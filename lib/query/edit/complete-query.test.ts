import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELDS } from "../fields";
import { parseQuery } from "../language/parse-query";
import { randomMess } from "../random-queries.spec";
import { completeQuery } from "./complete-query";

const observed = {
  label: [
    { value: "auth", count: 9 },
    { value: "api and auth", count: 3 },
    { value: "ui", count: 1 },
  ],
  stage: [{ value: "green", count: 40 }],
  user: [{ value: "Ann", count: 2 }],
};
/** Completions at the caret, which is written as | in the query. */
function complete(marked: string) {
  const caret = marked.indexOf("|");
  const query = marked.replace("|", "");
  const { span, items } = completeQuery(query, caret, observed);
  const results = items.map(({ insert }) => query.slice(0, span.start) + insert + query.slice(span.end));
  return { items, results };
}

describe("completion", { timeout: 120_000 }, () => {
  it("offers operators where a word stands or could stand", () => {
    expect(complete("sta|").results.slice(0, 2)).toEqual(["status:", "stage:"]);
    expect(complete("x -ki|").results).toContain("x -kind:");
    expect(complete("|").items.every(({ type }) => type === "key")).toBe(true);
    expect(complete("tag|").results).toContain("label:");
    expect(complete("(a OR ki| b)").results).toContain("(a OR kind: b)");
  });

  it("offers values, best and most frequent first, with their counts", () => {
    expect(complete("label:|").items.map(({ label, count }) => [label, count])).toEqual([
      ["auth", 9],
      ["api and auth", 3],
      ["ui", 1],
    ]);
    expect(complete("label:a|").results).toEqual(["label:auth", 'label:"api and auth"']);
    expect(complete("label:au|th x").results).toEqual(["label:auth x", 'label:"api and auth" x']);
    expect(complete('label:"api|').results).toEqual(['label:"api and auth"']);
    expect(complete("stage:gre|").items).toMatchObject([{ label: "green", count: 40 }]);
    expect(complete("stage:(red OR gre|)").results).toEqual(["stage:(red OR green)"]);
    expect(complete("stage:(red OR |)").results).toContain("stage:(red OR green)");
    expect(complete("user:|").results).toEqual(["user:@me", "user:Ann"]);
    expect(complete("newer:|").results).toContain("newer:7d");
    expect(complete("stage:=gre|").results).toEqual(["stage:=green"]);
  });

  it("offers a whole term for a word that is one of its values", () => {
    expect(complete("accep|").results).toContain("status:accepted");
    expect(complete("aut|").results).toContain("label:auth");
  });

  it("offers nothing inside a phrase, nor what has no data yet", () => {
    expect(complete('"kin|').items).toEqual([]);
    expect(complete("sinc|").items).toEqual([]);
    expect(complete("unresolved:|").items).toEqual([]);
    expect(complete("since:mee|").items).toEqual([]);
    expect(complete("label:x |").items[0]?.type).toBe("key");
  });

  it("offers only what the parser takes", () => {
    for (const { key, notYet } of FIELDS.filter((field) => field.kind !== "order" && field.key !== "in"))
      for (const { insert } of completeQuery(`${key}:`, key.length + 1, observed, 100).items)
        expect([insert, notYet, parseQuery(`${key}:${insert}`).diagnostics]).toEqual([insert, null, []]);
  });

  it("answers for any string and any caret", () => {
    fc.assert(
      fc.property(randomMess, fc.nat(), (query, at) => {
        const caret = at % (query.length + 1);
        const { span, items } = completeQuery(query, caret, observed);
        expect(span.start <= caret && caret <= span.end && span.end <= query.length).toBe(true);
        expect(items.length).toBeLessThanOrEqual(12);
      }),
      { numRuns: 2000 },
    );
  });
});
