import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../language/parse-query";
import { withoutCommonWords } from "./common-words";

const left = (query: string) => withoutCommonWords(parseQuery(query), query);

describe("a query written as a sentence", () => {
  it.each([
    ["the prompt where the sidebar navigation was fixed", "prompt sidebar navigation fixed"],
    ["Where did we decide on ranges?", "decide ranges?"],
    ["why is the cache shared kind:decision", "cache shared kind:decision"],
    ["the cache AND the queue", "cache queue"],
  ])("%s is left with the words that mean something", (query, words) => {
    expect(parseQuery(left(query) ?? "").root).toMatchObject(withoutSpans(parseQuery(words).root));
  });

  it.each([
    "sidebar navigation",
    "what is this",
    '"the sidebar"',
    "sidebar -the",
    "(the OR a) sidebar",
    "IT systems",
    "the*  sidebar",
    'the "open',
    "",
  ])("%j stays as it is", (query) => {
    expect(left(query)).toBeNull();
  });

  it("never becomes empty, or another question, whatever is typed", () => {
    const piece = fc.constantFrom(
      "the",
      "of",
      "AND",
      "OR",
      "-",
      "(",
      ")",
      '"',
      "in:title",
      "sidebar",
      "a*",
      "is:open",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const query = pieces.join(" ");
        const words = left(query);
        if (words !== null)
          expect(parseQuery(words).diagnostics.length).toBeLessThanOrEqual(
            parseQuery(query).diagnostics.length,
          );
      }),
      { numRuns: 2000 },
    );
  });
});

function withoutSpans(node: unknown): object {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === "span" ? undefined : value)));
}
