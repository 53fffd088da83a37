import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { needsYaml } from "./header/needs-yaml";
import { indexLines, lineCount } from "./line-index";
import { parseRecord } from "./parse-record";
import { RULES } from "./problems";
import type { ParsedRecord } from "./record";

const PATHS = [
  "history/prompts/001-bell/0002-ring.spec.prompt.md",
  "docs/adr/0007-use-brass.md",
  "specs/001-bell/tasks.md",
  "history/reviews/2026-01-05-weekly.md",
  "not/a/record.md",
];

function parse(bytes: Uint8Array, path: string): ParsedRecord {
  return parseRecord({ path, bytes, sha256: "0", yaml: null, digest: (text) => String(text.length) });
}

/** What holds of every record, whatever was in the file. */
function expectHonest(record: ParsedRecord): void {
  expect(record.title.trim()).not.toBe("");
  const lines = lineCount(indexLines(record.text));
  for (const { rule, line, severity } of record.problems) {
    expect(rule).not.toBe("reading-failed");
    expect(RULES).toHaveProperty(rule);
    expect(["error", "warning", "info"]).toContain(severity);
    if (line !== null) expect(line >= 1 && line <= lines).toBe(true);
  }
  for (const link of record.links)
    expect(link.line === null || (link.line >= 1 && link.line <= lines)).toBe(true);
  for (const span of Object.values(record.sections)) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(record.text.length);
    expect(span.startLine).toBeGreaterThanOrEqual(1);
    expect(span.endLine).toBeGreaterThanOrEqual(span.startLine);
    expect(span.endLine).toBeLessThanOrEqual(lines);
  }
}

const line = fc.oneof(
  fc.constantFrom(
    "---",
    "...",
    "```",
    "~~~~",
    "```prompt",
    "<!--",
    "-->",
    "",
    "   ",
    "# Title",
    "## Prompt",
    "## Response snapshot",
    "## Outcome",
    "### Impact",
    "## Evaluation notes (flywheel)",
    "## Status",
    "Accepted",
    "- ✅ Impact: x",
    "- [x] a",
    "| a | b |",
    "id: 0010",
    "title: a: b",
    "command: x",
    'labels: [a, "b',
    "links:",
    "  spec: x.md",
    "files:",
    "- a",
    "null",
    "{{ID}}",
    "**ID**: 3",
    "PROMPT_TEXT:",
    "**Prompt:** x",
    "prompt_text: |",
    "--- id: 1 title: x stage: y date: z",
    "__proto__: x",
    "Superseded by [x](0001-x.md)",
    "📋 Architectural decision detected: x. Document? Run `/sp.adr y`",
  ),
  fc.string({ maxLength: 60 }),
);
const text = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([lines, end]) => new TextEncoder().encode(lines.join(end)));

describe("any bytes", () => {
  it("give a record whose lines and spans lie in its text", () => {
    const bytes = fc.oneof(
      { weight: 4, arbitrary: text },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom(...PATHS), (content, path) => expectHonest(parse(content, path))),
      { numRuns: 3000 },
    );
  });

  it("give parts of a prompt that do not overlap", () => {
    fc.assert(
      fc.property(text, (content) => {
        const spans = Object.values(parse(content, PATHS[0] ?? "").sections).sort(
          (a, b) => a.start - b.start,
        );
        for (let i = 1; i < spans.length; i++) {
          expect(spans[i]?.start ?? 0).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("give the same record twice", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...PATHS), (content, path) => {
        expect(parse(content, path)).toEqual(parse(content, path));
      }),
    );
  });
});

describe("hostile text", () => {
  const k = 64 * 1024;
  const hostile: Record<string, string> = {
    "a line of two megabytes": "a ".repeat(1024 * 1024),
    "two megabytes of blanks": `x${" ".repeat(2 * 1024 * 1024)}y`,
    "blanks before a star": `${" ".repeat(k)}*`,
    "blanks before a heading's end": `# a${" ".repeat(k)}b`,
    "hashes without end": `# a ${"#".repeat(k)} b`,
    "twenty thousand brackets in the header": `---\na: ${"[".repeat(20_000)}\n---\n`,
    "twenty thousand marks in the header": `---\n${"- ".repeat(20_000)}\n---\n`,
    "a header of quotes": `---\nid: 1\nlabels: [${"' ".repeat(k)}\nx: y: z\n---\n`,
    "a header of keys": `---\n${"id: 1: 2\n".repeat(k / 8)}---\n`,
    "a header that never ends": `---\n${"a: b\n".repeat(k)}`,
    "a header of commands": `---\ncommand: x\n${"## a\n---\n".repeat(k / 8)}labels: a\nfiles: b`,
    "fences without end": "```\n~~~\n".repeat(k / 4),
    "comments without end": "<!--\n".repeat(k),
    "lists in lists": "- ".repeat(k),
    "quotes in quotes": "> ".repeat(k),
    "stars without end": "**".repeat(k),
    "brackets without end": "[".repeat(k),
    "links without end": "[a](".repeat(k / 4),
    "pipes without end": `| ${"|".repeat(k)}`,
    "pipes with blanks": `| a |${" ".repeat(k)}|${" ".repeat(k)}x`,
    "colons without end": ":".repeat(k),
    "dates without end": `Date: ${"2025-01-".repeat(k / 8)}`,
    "addresses without end": "://a:".repeat(k / 4),
    "secrets cut short": "sk-ant-".repeat(k / 4),
    "key blocks without end": "-----BEGIN PRIVATE KEY-----\n".repeat(k / 28),
    "headings of every kind": "## Prompt\n## Outcome\n".repeat(k / 16),
    "statuses without end": "## Status\n\nAccepted\n\n".repeat(k / 16),
    "suggestions without end": "📋 Architectural decision detected: a\n".repeat(k / 32),
    "paths without end": "a/b.md ".repeat(k / 8),
    "one path without end": `${"a/".repeat(k)}b.md`,
    "digits without end": "1".repeat(k),
    "dashes without end": "-".repeat(2 * k),
    "placeholders without end": "{{".repeat(k),
    "turned around": "\u202e".repeat(k),
  };
  for (const [name, content] of Object.entries(hostile)) {
    it(`is read to its end: ${name}`, () => {
      const bytes = new TextEncoder().encode(content);
      for (const path of PATHS.slice(0, 4)) expectHonest(parse(bytes, path));
      needsYaml(content);
    });
  }

  it("of more keys than anybody writes gives the first thousand, and says so", () => {
    for (const key of ["key", "status"]) {
      const header = Array.from({ length: 50_000 }, (_, i) => `${key}${i}: a: b`).join("\n");
      const record = parse(new TextEncoder().encode(`---\n${header}\n---\n# X\n`), "docs/adr/0001-x.md");
      expect(record.problems.map(({ message }) => message)).toContain(
        "The header has 50000 keys: the first 1000 were read.",
      );
    }
  });

  it("in the name is read, too", () => {
    for (const name of ["a-".repeat(k), "1".repeat(k), "-".repeat(k), "adr-".repeat(k / 4), ".".repeat(k)]) {
      expectHonest(parse(new TextEncoder().encode("# x"), `docs/adr/${name}.md`));
    }
  });
});
