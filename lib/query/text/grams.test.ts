import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gramsOf, indexTokens } from "./grams";
import { hasPhrase, phraseOf } from "./text-phrase";

const finds = (query: string, text: string, isPrefix = false) => {
  const phrase = phraseOf(query, isPrefix);
  return phrase !== null && hasPhrase(indexTokens(text), phrase);
};

describe("finding words in a text", () => {
  const found: [string, string][] = [
    ["sidebar", "Fix the Sidebar navigation"],
    ["sidebar navigation", "Fix the Sidebar\nnavigation"],
    ["get_user_by_id", "calls `get_user_by_id(7)` twice"],
    ["user_by", "calls get_user_by_id"],
    ["next.config.js", "edit next.config.js now"],
    ["CVE-2025-55182", "patched cve-2025-55182."],
    ["ADR-0007", "see ADR-0007: use SQLite"],
    ["cafe", "Le Café"],
    ["CAFÉ", "le cafe"],
    ["cafe", "le cafe\u0301"],
    ["日本", "これは日本語です"],
    ["本語", "これは日本語です"],
    ["日本語", "これは日本語です"],
    ["語", "これは日本語"],
    ["日", "日"],
    ["react", "Reactを使う"],
    ["Reactを使", "今日Reactを使う"],
    ["を使うreact", "これを使うReactの話"],
    ["ハンカク", "ﾊﾝｶｸ"],
    ["abc", "全角ＡＢＣ"],
    ["검색", "이 검색어를 찾다"],
    ["ภาษา", "เอกสารภาษาไทย"],
    ["हिन्दी", "यह हिन्दी है"],
    ["محمد", "قال مُحَمَّد نعم"],
    ["احمد", "كتب أحمد"],
    ["ωρα", "η ώρα"],
    ["елка", "Ёлка"],
    ["tests", "🧪Tests"],
    ["cooperate", "co\u00adoperate"],
  ];
  for (const [query, text] of found)
    it(`finds ${query} in “${text}”`, () => expect(finds(query, text)).toBe(true));

  const missed: [string, string][] = [
    ["side", "sidebar"],
    ["navigation sidebar", "sidebar navigation"],
    ["日語", "日本語"],
    ["本日", "日本 日"],
    ["fix done", "fix\n日本\ndone 日本"],
    ["🙂", "🙂"],
  ];
  for (const [query, text] of missed)
    it(`does not find ${query} in “${text}”`, () => expect(finds(query, text)).toBe(false));

  it("finds the beginning of a word", () => {
    expect(finds("side", "the sidebar", true)).toBe(true);
    expect(finds("get_us", "get_user_by_id", true)).toBe(true);
    expect(finds("日本", "日本語", true)).toBe(true);
    expect(finds("bar", "the sidebar", true)).toBe(false);
  });
});

describe("gramsOf", { timeout: 120_000 }, () => {
  it("costs nothing for a text in Latin letters, with accents, arrows, boxes and check marks", () => {
    expect(gramsOf("Café → «naïve» “x” … – — ✅ ❌ ├── │ № 5 × 3 ≤ 7 €\n# Prompt\n")).toBe("");
  });

  it("repeats only the lines that the database would cut differently", () => {
    expect(gramsOf("# Prompt\nplain words\n日本 here\nmore words")).toBe("\ue000 日本 本 here");
  });

  it("leaves out no line that the database would cut differently", () => {
    const codes = Array.from({ length: 0x30000 }, (_, code) => code).filter(
      (code) => code > 32 && (code < 0xd800 || code > 0xdfff),
    );
    const unlike = codes.filter((code) => {
      const char = String.fromCodePoint(code);
      const query = phraseOf(`q${char}q`, false);
      return query !== null && !hasPhrase(indexTokens(`q${char}q`), query);
    });
    expect(unlike.map((code) => code.toString(16))).toEqual([]);
  });

  it("finds any piece of a text that begins and ends where words do", () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom(..."ab1日本語のカ한글ไทहिنωé🧪"), minLength: 1, maxLength: 5 }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
        const from = a % parts.length;
        const to = from + 1 + (b % (parts.length - from));
        const piece = parts.slice(from, to).join(" ");
        const phrase = phraseOf(piece, false);
        expect(phrase === null || hasPhrase(indexTokens(parts.join(" ")), phrase)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the index in SQLite", { timeout: 120_000 }, () => {
  const db = new Database(":memory:");
  db.exec("CREATE VIRTUAL TABLE f USING fts5(x, tokenize='unicode61 remove_diacritics 2')");
  const empty = db.prepare("DELETE FROM f");
  const insert = db.prepare("INSERT INTO f(x) VALUES (?)");
  const match = db.prepare("SELECT count(*) FROM f WHERE f MATCH ?").pluck();

  it("matches a phrase exactly where the tokens say so", () => {
    const letters = fc.constantFrom(..."abé_ .\n日本語のカ한글ไทहि\u0301ن\u064bω🧪✅\ufe0f");
    const text = fc.string({ unit: letters, maxLength: 24 });
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: letters, minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (body, query, isPrefix) => {
          const phrase = phraseOf(query, isPrefix);
          fc.pre(phrase !== null);
          empty.run();
          insert.run(`${body} ${gramsOf(body)}`);
          const found = match.get(`"${phrase!.tokens.join(" ")}"${phrase!.prefix ? " *" : ""}`) === 1;
          expect(found).toBe(hasPhrase(indexTokens(body), phrase!));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
