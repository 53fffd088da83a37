import { describe, expect, it } from "vitest";
import { renderText } from "./render-text";
import type { RenderRequest } from "./rendered";
import { splitText } from "./split-text";

const section = (number: number, words: number) =>
  `## Part ${number % 7}\n\n${`Word [link][a] and \`code\` **bold** ${number}. `.repeat(words)}\n\n` +
  `\`\`\`sh\n# not a heading\nls\n\`\`\`\n\n- one\n  - two\n\n   # an indented heading of part ${number}\n\n`;
const long = `# Title\n\n${Array.from({ length: 60 }, (_, index) => section(index, 18)).join("")}[a]: https://example.org/\n`;

const ask = (text: string, more: Partial<RenderRequest> = {}): RenderRequest => ({
  text,
  place: null,
  forgeBase: null,
  idPrefix: "s-",
  headingShift: 1,
  headingsBefore: [],
  dropTitle: false,
  firstLine: 1,
  ...more,
});

describe("a long text", () => {
  it("is cut into few pieces at headings, and nothing of it is lost", () => {
    const pieces = splitText(long.replace(/\[a\]: .*\n$/, ""));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.length).toBeLessThanOrEqual(5);
    expect(pieces.map((piece) => piece.text).join("")).toBe(long.replace(/\[a\]: .*\n$/, ""));
    for (const piece of pieces) expect(piece.text.startsWith("#")).toBe(true);
  });

  it("reads in pieces as it does whole", async () => {
    const whole = await renderText(ask(long));
    const pieces = await Promise.all(
      splitText(long).map(({ text, headingsBefore, linesBefore }) =>
        renderText(ask(text, { headingsBefore, firstLine: 1 + linesBefore })),
      ),
    );
    const flat = (html: string) => html.replace(/\s+/g, " ").trim();
    expect(flat(pieces.map((piece) => piece.html).join("\n"))).toBe(flat(whole.html));
    expect(pieces.flatMap((piece) => piece.outline)).toEqual(whole.outline);
  });

  it("with footnotes stays whole", () => {
    expect(splitText(`${long}\n[^1]: a note\n`)).toHaveLength(1);
  });

  it("without headings stays whole, as does a short one", () => {
    expect(splitText("x ".repeat(50_000))).toHaveLength(1);
    expect(splitText("# a\n\n# b\n")).toEqual([{ text: "# a\n\n# b\n", headingsBefore: [], linesBefore: 0 }]);
  });
});
