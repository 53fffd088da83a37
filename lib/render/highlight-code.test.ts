import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePainter } from "./code-painter";
import { codeTokens, grammarOf, loadGrammar } from "./highlight-code";
import { parseMarkdown } from "./markdown-parser";

const EXAMPLES: Record<string, [code: string, painted: string, className: string]> = {
  bash: ['echo "a" # b', "# b", "tk-c"],
  csharp: ["public class A {}", "class", "tk-k"],
  css: [".a { color: red; }", "color", "tk-p"],
  diff: ["-a\n+b", "+b", "tk-i"],
  dockerfile: ["FROM node:20", "FROM", "tk-k"],
  go: ["func a() {}", "func", "tk-k"],
  html: ["<p>a</p>", "p", "tk-t"],
  json: ['{ "a": true }', '"a"', "tk-p"],
  python: ["def a(): return 1", "def", "tk-k"],
  sql: ["SELECT 1", "SELECT", "tk-k"],
  toml: ["[a]\nb = 1", "[a]", "tk-t"],
  ts: ["const a = 'b'; // c", "// c", "tk-c"],
  yaml: ["a: 1", "a:", "tk-p"],
};

describe("code", () => {
  it.each(Object.entries(EXAMPLES))("in %s is painted by its grammar", async (language, example) => {
    const [code, text, className] = example;
    const grammar = grammarOf(language);
    if (!grammar) throw new Error(`There is no grammar for ${language}.`);
    await loadGrammar(grammar);
    expect(codeTokens(code, grammar)).toContainEqual({ className, text });
  });

  it("says after painting what it said before", async () => {
    const names = Object.keys(EXAMPLES).map((name) => grammarOf(name) ?? "");
    for (const name of names) await loadGrammar(name);
    const piece = fc.oneof(
      fc.constantFrom(..."<|>|&|\"|'|`|$|}|{|(|)|/*|*/|//|#|\n|<script>|&amp;|</span>|a|1|:|=".split("|")),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(piece, { maxLength: 30 }), (name, pieces) => {
        const code = pieces.join("");
        expect(
          codeTokens(code, name)
            .map(({ text }) => text)
            .join(""),
        ).toBe(code);
      }),
    );
  });

  it("is painted soon, also where its grammar would take the cube of what is written", async () => {
    await loadGrammar("csharp");
    for (const piece of ["a<b> ", "public a ", "a<b>\n"]) {
      const code = piece.repeat(2000);
      expect(codeTokens(code, "csharp").map(({ text }) => text)).not.toHaveLength(0);
    }
  });

  it("stays plain when its language is unknown, when it is endless, and when there is too much of it", async () => {
    const paint = await codePainter(parseMarkdown("```ts\n```"));
    expect(paint("const a = 1;", "klingon")).toBeNull();
    expect(paint("a".repeat(1001), "ts")).toBeNull();
    expect(paint("a\n".repeat(10_001), "ts")).toBeNull();
    for (let block = 0; block < 60; block++) expect(paint("a\n".repeat(500), "ts")).not.toBeNull();
    expect(paint("a\n", "ts")).toBeNull();
  });
});
