import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { neededGfm } from "./needed-gfm";

const whole = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text);
const needed = (text: string) => unified().use(remarkParse).use(neededGfm, { text }).parse(text);

describe("a text parsed with what it needs", () => {
  it("means what it meant", () => {
    for (const text of [
      "plain *text* only",
      "see www.example.org, https://example.org and ada@example.org",
      "WWW.EXAMPLE.ORG HTTP://EXAMPLE.ORG",
      "ada&#64;example.org, www&period;example.org, www\\.example.org",
      "| a | b |\n|---|---|\n| 1 | 2 |",
      "a\n:-\nb",
      "~~gone~~ [^1]\n\n- [x] done\n\n[^1]: note",
    ])
      expect(needed(text)).toEqual(whole(text));
  });

  it("means what it meant, whatever it is", () => {
    const piece = fc.constantFrom(
      ..."a|b| c|\n|\n\n|-|--|:|:-|@|.|www|WWW.|http|https://|x.org|~|~~|[^1]|]: |[|(|)|- [x] |&#64;|&amp;|&period;|\\|*|`|> |# ".split(
        "|",
      ),
      "|",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join("");
        expect(needed(text)).toEqual(whole(text));
      }),
    );
  });
});
