import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDifference } from "./word-difference";

const shown = (before: string, after: string) =>
  wordDifference(before, after)
    .parts.map(({ kind, text }) =>
      kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`,
    )
    .join("");

describe("the difference of two texts", () => {
  it("is told word by word", () => {
    expect(shown("Status: proposed\n", "Status: accepted\n")).toBe("Status: [-proposed-]{+accepted+}\n");
    expect(shown("We use a queue.\nIt is fast.\n", "We use a small queue.\nIt is fast.\n")).toBe(
      "We use a {+small +}queue.\nIt is fast.\n",
    );
    expect(shown("a\nb\nc\n", "a\nc\n")).toBe("a\n[-b\n-]c\n");
    expect(shown("", "new\n")).toBe("{+new\n+}");
    expect(shown("same", "same")).toBe("same");
  });

  it("reads two unlike sentences as one exchanged for the other, not as confetti", () => {
    const parts = wordDifference(
      "The team will keep the monolith until the next year ends.",
      "Every service gets its own schema, and the owner pays for it.",
    ).parts;
    expect(parts.length).toBeLessThanOrEqual(5);
  });

  it("compares scripts without spaces by letter, and never cuts a letter in two", () => {
    expect(shown("我们使用队列。", "我们使用小队列。")).toBe("我们使用{+小+}队列。");
    expect(shown("a 😀 b", "a 😁 b")).toBe("a [-😀-]{+😁+} b");
  });

  it("gives back both texts, whatever they are", () => {
    const word = fc.oneof(fc.constantFrom("a", "the ", "queue", "\n", "\r\n", ". ", "小", "😀"), fc.string());
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { parts } = wordDifference(before, after);
        const of = (kind: string) =>
          parts.filter((part) => part.kind === "same" || part.kind === kind).map((part) => part.text);
        expect(of("removed").join("")).toBe(before);
        expect(of("added").join("")).toBe(after);
      }),
    );
  });

  it("gives up on words, and says so, where texts are huge and unlike", () => {
    const rows = (seed: string) =>
      Array.from({ length: 40_000 }, (_, i) => `${seed} ${i * 7} line ${i}\n`).join("");
    const { parts, isCoarse } = wordDifference(rows("x"), rows("y"));
    expect(isCoarse).toBe(true);
    expect(parts.map((part) => part.kind)).toEqual(["removed", "added"]);
    const long = (letter: string) => Array.from({ length: 100_000 }, (_, i) => `${letter}${i}`).join(" ");
    expect(wordDifference(long("a"), long("b")).isCoarse).toBe(true);
  });
});
