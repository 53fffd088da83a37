import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutMarkup } from "./without-markup";

describe("a text without markup", () => {
  it("leaves out what only says how it looks, and keeps lines and what looks like markup", () => {
    expect(withoutMarkup("## Goal\n\n**Use** the `seat map`:\n- one\n  - **two**\n> Run `/sp.adr x`")).toBe(
      "Goal\n\nUse the seat map:\n- one\n  - two\nRun /sp.adr x",
    );
    expect(withoutMarkup("2**8 = a || b, C# #7 -- x")).toBe("2**8 = a || b, C# #7 -- x");
    expect(withoutMarkup("**** `` ``")).not.toContain("`");
  });

  it("adds nothing to any text, and keeps its letters", () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab1*`#>-| \n日"), maxLength: 60 }), (text) => {
        const shown = withoutMarkup(text);
        expect(shown.length).toBeLessThanOrEqual(text.length);
        expect(letters(shown)).toBe(letters(text));
      }),
    );
  });
});
