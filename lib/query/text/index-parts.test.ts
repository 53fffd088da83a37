import { describe, expect, it } from "vitest";
import { gramsOfParts, indexTexts, textVector } from "./index-parts";

const parts = {
  title: "",
  prompt: "",
  response: "",
  outcome: "",
  decision: "",
  consequences: "",
  comments: "",
  rest: "",
};

describe("textVector", () => {
  it("says of every word in which part and where it stands, and how much it weighs", () => {
    expect(textVector({ ...parts, title: "Fix it", prompt: "fix, fix", rest: "it" })).toBe(
      "'t/fix':1A 't/it':2A 'p/fix':1C,2C 'x/it':1",
    );
  });

  it("keeps within what PostgreSQL takes", () => {
    const long = "w".repeat(3000);
    const often = "the ".repeat(1000);
    const many = Array.from({ length: 300_000 }, (_, n) => `word${n}`).join(" ");
    const vector = textVector({ ...parts, title: long, prompt: often, rest: many });
    expect(vector.length).toBeLessThan(4_000_000);
    expect(vector.split(" ").every((lexeme) => lexeme.length < 2046)).toBe(true);
    expect(/'p\/the':([^ ]*)/.exec(vector)?.[1]?.split(",").length).toBe(255);
    expect(/:(?:\d+,)*1638[4-9]/.test(vector)).toBe(false);
  });

  it("needs no escape: words hold letters and digits only", () => {
    expect(textVector({ ...parts, title: "a'b\\c:d\"e\0f" })).toBe(
      "'t/a':1A 't/b':2A 't/c':3A 't/d':4A 't/e':5A 't/f':6A",
    );
  });
});

describe("indexTexts", () => {
  it("puts grams beside the part they belong to", () => {
    const texts = { ...parts, title: "plain", prompt: "日本" };
    const grams = gramsOfParts(texts);
    expect(Object.keys(grams)).toEqual(["prompt"]);
    expect(indexTexts(texts, grams)).toEqual(["plain", `日本 ${grams.prompt}`, "", "", "", "", "", ""]);
  });
});
