import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutMarkdown } from "./cut-markdown";

/** Half a character. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe("the beginning of a text", () => {
  it("is all of a short one", () => {
    expect(cutMarkdown("one\n\ntwo", 100)).toBe("one\n\ntwo");
  });

  it("ends with a paragraph where one ends late enough, else with a word", () => {
    expect(cutMarkdown("first words\n\nsecond words go on", 20)).toBe("first words");
    expect(cutMarkdown("a\n\nsecond words go on", 14)).toBe("a\n\nsecond");
  });

  it("closes the code that it was cut in, and only that", () => {
    expect(cutMarkdown("```ts\nconst a = 1;\nconst b = 2;\n```", 25)).toBe("```ts\nconst a = 1;\nconst\n```");
    expect(cutMarkdown(`\`\`\`\na\n\`\`\`\n\n${"word ".repeat(20)}`, 30)).not.toMatch(/```$/);
    expect(cutMarkdown(`~~~~\n\`\`\`\n${"word ".repeat(20)}`, 30)).toMatch(/\n~~~~$/);
  });

  it("never parts the halves of a character, and is never much longer than asked", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 1, max: 100 }),
        (text, most) => {
          const cut = cutMarkdown(text, most);
          expect(cut.length).toBeLessThanOrEqual(Math.max(most * 2 + 1, 1));
          if (!LONE.test(text)) expect(cut).not.toMatch(LONE);
        },
      ),
    );
  });
});
