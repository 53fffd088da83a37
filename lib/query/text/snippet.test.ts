import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SNIPPET_LENGTH, snippetOf } from "./snippet";
import { type Phrase, phraseOf } from "./text-phrase";

const phrase = (text: string, isPrefix = false) => phraseOf(text, isPrefix)!;
/** The snippet with its marks in brackets. */
function shown(text: string, phrases: Phrase[]): string | null {
  const snippet = snippetOf(text, phrases);
  if (snippet === null) return null;
  const marked = [...snippet.marks]
    .reverse()
    .reduce(
      (all, [start, end]) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
      snippet.text,
    );
  return `${snippet.cutBefore ? "…" : ""}${marked}${snippet.cutAfter ? "…" : ""}`;
}

describe("a snippet", { timeout: 120_000 }, () => {
  it("marks what matched, as it is written", () => {
    expect(shown("Fix the Sidebar, then the side.", [phrase("sidebar")])).toBe(
      "Fix the [Sidebar], then the side.",
    );
    expect(shown("Fix the Sidebar, then the side.", [phrase("side", true)])).toBe(
      "Fix the [Sidebar], then the [side].",
    );
    expect(shown("call get_user_by_id()", [phrase("user_by")])).toBe("call get_[user_by]_id()");
    expect(shown("Le Cafe\u0301 noir", [phrase("cafe")])).toBe("Le [Café] noir");
    expect(shown("これは日本語です", [phrase("日本語")])).toBe("これは[日本語]です");
    expect(shown("Reactを使う", [phrase("react")])).toBe("[React]を使う");
    expect(shown("भाषा हिंदी है", [phrase("हिंदी")])).toBe("भाषा [हिंदी] है");
  });

  it("draws white space together", () => {
    expect(shown("# Title\n\n\n  a\tb  \n", [phrase("b")])).toBe("Title a [b]");
  });

  it("leaves out markup that only says how a text looks, and keeps what looks like it", () => {
    expect(
      shown("## Goal\n\n**Use** the `seat map`\n---\n> | a | b |", [phrase("seat map"), phrase("use")]),
    ).toBe("Goal [Use] the [seat map] a b");
    expect(shown("type A = 'en' | 'ur'; use", [phrase("use")])).toBe("type A = 'en' | 'ur'; [use]");
    expect(shown("x = a || b ** c - #7 -- C# use", [phrase("use")])).toBe("x = a || b ** c - #7 -- C# [use]");
    expect(shown("2**8 use **bold**", [phrase("use"), phrase("bold")])).toBe("2**8 [use] [bold]");
    expect(shown("**Status:** use (**bold**), `code`.", [phrase("use")])).toBe("Status: [use] (bold), code.");
  });

  it("shows the place where most of what was asked stands", () => {
    const far = "filler words ".repeat(50);
    expect(
      shown(`sidebar ${far}the sidebar navigation ${far}`, [phrase("sidebar"), phrase("navigation")]),
    ).toMatch(/^….*the \[sidebar\] \[navigation\] .*…$/);
  });

  it("begins and ends with whole words", () => {
    const text = `${"lorem ipsum dolor ".repeat(20)}needle ${"sit amet consectetur ".repeat(20)}`;
    expect(shown(text, [phrase("needle")])).toMatch(
      /^…(lorem|ipsum|dolor) .*\[needle\].* (sit|amet|consectetur)…$/,
    );
  });

  it("is null where nothing stands", () => {
    expect(shown("nothing here", [phrase("needle")])).toBeNull();
  });

  it("never shows too much, nor marks beside the text, nor splits a character", () => {
    const piece = fc.constantFrom("needle", "a", "😀", "日本語", " ", "\n\n", "x".repeat(300), "é", "\u202e");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const snippet = snippetOf(pieces.join(""), [phrase("needle", true), phrase("日本"), phrase("a")]);
        if (snippet === null) return;
        expect(snippet.text.length).toBeLessThanOrEqual(SNIPPET_LENGTH);
        expect(/\p{Surrogate}/u.test(snippet.text)).toBe(false);
        let end = 0;
        for (const [from, to] of snippet.marks) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(snippet.text.length);
          end = to;
        }
        expect(snippet.marks.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("comes through a text of one word and a phrase of that word", () => {
    const text = "a ".repeat(100_000);
    expect(snippetOf(text, [phrase(`${"a ".repeat(900)}b`)])).toBeNull();
    expect(snippetOf(text, [phrase("a")])?.text.length).toBeLessThanOrEqual(SNIPPET_LENGTH);
    expect(snippetOf("x".repeat(2_000_000), [phrase("y")])).toBeNull();
  });
});
