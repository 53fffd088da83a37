import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELDS } from "../fields";
import { parseQuery } from "../language/parse-query";
import { randomMess, randomQuery } from "../random-queries.spec";
import { describeQuery } from "./describe-query";

const says = (query: string, noun?: string) => describeQuery(parseQuery(query), noun);

describe("the sentence of a list", { timeout: 120_000 }, () => {
  const cases: [string, string][] = [
    ["", "All records."],
    ["sort:title", "All records, by title."],
    ["kind:prompt", "Prompts."],
    ["is:(prompt OR decision) sort:-date", "Prompts or decisions, oldest first."],
    [
      "kind:prompt stage:(red OR green) source:my-project in:title sidebar",
      "Prompts of stage red or green, from my-project, with “sidebar” in the title.",
    ],
    [
      'sidebar "the navigation" auth*',
      "Records with “sidebar”, “the navigation” and words that begin with “auth”.",
    ],
    ["-sidebar -kind:prompt", "Records without “sidebar”, not of kind prompt."],
    ["a OR label:(x AND y)", "Records either with “a” or labelled x and y."],
    [
      "has:tests -has:adr no:(spec OR label)",
      "Records with tests, without a link to a decision, without a link to a spec or without labels.",
    ],
    ["date:2026-11", "Records dated in November 2026."],
    ["date:>2026-11-05 updated:today", "Records dated after 5 November 2026, last changed today."],
    ["turn:@me waiting:>3d", "Records that wait for you, waiting more than 3 days."],
    ["needs:security waiting:1w..2w", "Records that need the word of security, waiting 1 week to 2 weeks."],
    ["waiting:<=1 in:comments a", "Records waiting at most 1 day, with “a” in the comments."],
    ["newer:7d older:1m", "Records dated since 7 days ago, dated before 1 month ago."],
    [
      "date:2026-01..2026-06 words:>500 files:..3",
      "Records dated from January 2026 to June 2026, with at least 501 words, with at most 3 files.",
    ],
    ['user:@me label:"two words"', "Records prompted by you, labelled “two words”."],
    ["unresolved:1 🙂 status:", "All records."],
    ["status:acepted number:7", "Records with “status:acepted”, which no record has, numbered 7."],
    ["stage:(red OR geen)", "Records of stage red."],
    ["in:titel sidebar", "Records with “sidebar” in a part there is not."],
    ["adr 16 source:quiet", "Records from quiet, with “adr” and “16”, and decision 16 itself."],
    ["is:unconsented", "Records accepted without consent."],
    ["is:(accepted OR stale)", "Records that are accepted or changed since people gave their word."],
    [
      "turn:@me OR (is:suggested is:open)",
      "Records that wait for you, or that hold a suggestion and that wait for a word.",
    ],
  ];
  for (const [query, sentence] of cases)
    it(`of ${query || "everything"} is “${sentence}”`, () => expect(says(query)).toBe(sentence));

  it("takes the page's own noun", () => {
    expect(says("sidebar", "prompts")).toBe("Prompts with “sidebar”.");
    expect(says("kind:prompt sidebar", "prompts")).toBe("Prompts with “sidebar”.");
    expect(says("kind:decision sidebar", "prompts")).toBe("Prompts of kind decision, with “sidebar”.");
  });

  it("is one for every operator that has data, and for any query", () => {
    for (const { key, example, notYet } of FIELDS)
      if (notYet === null && key !== "sort") expect(says(example)).not.toBe("All records.");
    fc.assert(
      fc.property(fc.oneof(randomQuery, randomMess), (query) => {
        expect(says(query)).toMatch(/^\S.*\.$/s);
      }),
      { numRuns: 1000 },
    );
  });
});
