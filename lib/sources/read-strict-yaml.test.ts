import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainHeader } from "../records/header/read-plain-header";
import { readStrictYaml } from "./read-strict-yaml";

const word = fc.constantFrom(
  ...'a b 0010 0x1F 1.10 true null ~ no [] [a,b] {a} \'q\' "q" "a b" \'it\'\'s\' a: a:b : - -a -- --- ... # #a a#b * *a & &a ! | > % @ ` ? , (x) é 漢 📋 [a,"b"] [a, ] [, "a\\n" http://x.y/z C:\\x <<'.split(
    " ",
  ),
);
const value = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));
const key = fc.constantFrom("id", "title", "a-b", "links", "files", "x_y", "B", "__proto__");
const gap = fc.constantFrom("", " ", "  ", "    ");
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(key, value).map(([k, v]) => `${k}: ${v}`) },
  { weight: 2, arbitrary: key.map((k) => `${k}:`) },
  { weight: 4, arbitrary: fc.tuple(gap, value).map(([g, v]) => `${g}- ${v}`) },
  { weight: 3, arbitrary: fc.tuple(gap, key, value).map(([g, k, v]) => `${g}${k}: ${v}`) },
  { weight: 1, arbitrary: fc.tuple(gap, value).map(([g, v]) => g + v) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "  ", "# note", "  # note", "\t- a", "a:\tb", "a: b\u00a0", "a: b\u3000"),
  },
);
const header = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));

describe("the strict reader", () => {
  it("says the same as the plain reader wherever the plain reader speaks", () => {
    let spoken = 0;
    fc.assert(
      fc.property(header, (text) => {
        const plain = readPlainHeader(text);
        if (plain === null) return;
        spoken++;
        const strict = readStrictYaml(text);
        expect(strict).toEqual({ ok: true, entries: plain });
      }),
      { numRuns: 20_000 },
    );
    expect(spoken).toBeGreaterThan(1000);
  });

  it("keeps every scalar as text: no octal, no float, no date, no truth", () => {
    const reading = readStrictYaml("id: 0010\nv: 1.10\nd: 2025-01-02\nt: yes\nn: 0x1F");
    expect(reading.ok && reading.entries.map((entry) => entry.value)).toEqual([
      "0010",
      "1.10",
      "2025-01-02",
      "yes",
      "0x1F",
    ]);
  });

  it("gives list items that became maps back as the text they were", () => {
    const reading = readStrictYaml("tests:\n  - Build: npm run build (passed)\n  - plain");
    expect(reading.ok && reading.entries[0]?.value).toEqual(["Build: npm run build (passed)", "plain"]);
  });

  it("refuses placeholders in braces, which YAML takes for maps", () => {
    expect(readStrictYaml("user: {{USER}}").ok).toBe(false);
  });

  it("keeps a key called __proto__ as a key", () => {
    const reading = readStrictYaml("links:\n  __proto__: x\n  a: {__proto__: y}");
    const links = reading.ok ? reading.entries[0]?.value : null;
    expect(links && Object.keys(links)).toEqual(["__proto__", "a"]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it("answers anything, whatever is put in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(typeof readStrictYaml(text).ok).toBe("boolean");
      }),
      { numRuns: 2000 },
    );
  });
});
