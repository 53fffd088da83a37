import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unicode61Tokens } from "./unicode61";

const db = new Database(":memory:");
db.exec("CREATE VIRTUAL TABLE f USING fts5(x, tokenize='unicode61 remove_diacritics 2')");
db.exec("CREATE VIRTUAL TABLE v USING fts5vocab(f, 'instance')");
const empty = db.prepare("DELETE FROM f");
const insert = db.prepare("INSERT INTO f(x) VALUES (?)");
const vocabulary = db.prepare("SELECT term FROM v ORDER BY offset").pluck();

/** What SQLite's index really holds of a text. */
function sqliteTokens(text: string): unknown[] {
  empty.run();
  insert.run(text);
  return vocabulary.all();
}

describe("unicode61Tokens", { timeout: 120_000 }, () => {
  it("cuts as SQLite does around every code point that is in use", () => {
    const wrong: string[] = [];
    // Beyond the third plane lie only tags and private use; a sample of them is enough.
    for (let from = 0; from < 0x110000; from += from < 0x32000 ? 4096 : 65_536) {
      const chars = Array.from({ length: 4096 }, (_, index) => from + index)
        .filter((code) => code > 0 && (code < 0xd800 || code > 0xdfff))
        .map((code) => String.fromCodePoint(code));
      const text = chars.map((char) => `q${char}q zz`).join(" ");
      if (JSON.stringify(sqliteTokens(text)) === JSON.stringify(unicode61Tokens(text))) continue;
      wrong.push(
        ...chars.filter((char) => `${sqliteTokens(`q${char}q`)}` !== `${unicode61Tokens(`q${char}q`)}`),
      );
    }
    expect(wrong).toEqual([]);
  });

  it("cuts any text as SQLite does", () => {
    const letters = fc.constantFrom(
      ..."aZ9_-. é\u0301\u0315ßЖйΩςώ日本語テスト한국הع\u064bहि\u094dไท🧪✅\ufe0f\u200d\u00ad\ue000(\n",
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        expect(unicode61Tokens(text)).toEqual(sqliteTokens(text));
      }),
      { numRuns: 500 },
    );
  });
});
