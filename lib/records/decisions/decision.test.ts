import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRecord } from "../parse-record";
import type { ParsedRecord } from "../record";
import { STATUSES } from "../vocabulary";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

function parse(text: string | Uint8Array, path = "docs/adr/0008-x.md"): ParsedRecord {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return parseRecord({ path, bytes, sha256: "", yaml: null, digest });
}

function fixture(name: string, path?: string): ParsedRecord {
  return parse(readFileSync(new URL(`../fixtures/adr-${name}.md`, import.meta.url)), path);
}

function links(record: ParsedRecord): string[] {
  return record.links.filter((link) => link.rel !== "mentions").map((link) => `${link.rel} ${link.target}`);
}

describe("a decision of spec-kit", () => {
  const record = fixture("spec-kit", "history/adr/0003-keep-sessions.md");

  it("takes neither the next label's text nor a date for a decider", () => {
    const text = [
      "# 1. X",
      "",
      "**Status**: Accepted",
      "**Deciders**: Ann, Bob",
      "**Affected Files**: all of them, and more",
      "**Approved by:** 2025-01-16",
    ].join("\n");
    expect(parse(text)).toMatchObject({ deciders: ["Ann", "Bob"], status: "accepted" });
  });

  it("gives its fields, and ignores the checklist in the comment", () => {
    expect(record).toMatchObject({
      kind: "decision",
      dialect: "spec-kit",
      number: "0003",
      id: "ADR-0003",
      title: "Keep sessions in the database",
      status: "proposed",
      statusRaw: "Proposed",
      statusLine: 5,
      date: "2026-02-03",
      featureRaw: "004-login",
    });
    expect(record.problems).toEqual([]);
  });

  it("names its spec, plan, related decisions and the prompt behind it", () => {
    expect(links(record)).toEqual([
      "spec ../../specs/004-login/spec.md",
      "plan specs/004-login/plan.md",
      "relates ADR-0001",
      "relates 0002-use-postgres.md",
    ]);
    expect(record.links.map((link) => link.target)).toContain(
      "history/prompts/004-login/0007-sessions.plan.prompt.md",
    );
  });

  it("has its parts apart, consequences with what is good and bad about them", () => {
    expect(Object.keys(record.sections)).toEqual(["decision", "consequences", "alternatives", "references"]);
    const span = record.sections.consequences;
    expect(record.text.slice(span?.start, span?.end)).toContain("More load.");
  });
});

/** Fixture, path, dialect, status, raw, places. */
const STATUS_OF: [string, string, string, string | null, string[], string?][] = [
  [
    "spec-kit-template-left",
    "spec-kit",
    "unresolved",
    "Proposed | Accepted | Superseded | Rejected",
    ["list 3"],
    "history/adr/0009-queue.md",
  ],
  [
    "adr-tools-superceded",
    "adr-tools",
    "superseded",
    "Superceded by [9. Ship logs](0009-ship-logs.md)",
    ["section 7", "section 9"],
  ],
  ["adr-tools-crlf-bom", "adr-tools", "accepted", "Accepted", ["section 7"]],
  ["nygard-status-last", "nygard", "accepted", "Accepted.", ["section 17"]],
  [
    "madr-2",
    "madr-2",
    "superseded",
    "superseded by [ADR-0012](0012-use-pictures.md) <!-- optional -->",
    ["list 3"],
  ],
  ["madr-3", "madr-3", "accepted", "accepted", ["yaml 2"]],
  ["madr-4-list", "madr-4", "superseded", "superseded by ADR-0123", ["yaml 3"]],
  ["madr-4-template-in-comment", "madr-4", "none", null, []],
  ["front-matter-and-section-agree", "madr-3", "accepted", "accepted", ["yaml 2", "section 8"]],
  ["front-matter-and-section-disagree", "madr-3", "conflict", "accepted", ["yaml 2", "section 8"]],
  [
    "log4brains",
    "log4brains",
    "superseded",
    "superseded by [20260105-use-numbers](20260105-use-numbers.md)",
    ["list 3"],
    "docs/adr/20260104-use-slugs.md",
  ],
  ["cosmos", "cosmos", "accepted", "ACCEPTED Not Implemented", ["section 10"]],
  ["table", "generic", "accepted", "Approved", ["table 9"]],
  ["table-headless-first-row", "generic", "unknown", "Refinement completed. Preview in 3.4", ["table 5"]],
  ["table-with-columns", "generic", "accepted", "Accepted", ["table 5"]],
  ["one-bold-line", "generic", "accepted", "Accepted", ["line 3"]],
  ["quote", "generic", "accepted", "Accepted — 2026-01-02", ["quote 3"]],
  ["badge", "nygard", "accepted", "approved", ["badge 5"]],
  ["badge-in-head", "generic", "proposed", "in-review", ["badge 3"]],
  ["setext", "nygard", "proposed", "Proposed", ["section 7"]],
  ["numbered-headings", "nygard", "deprecated", "**Deprecated** since 2026-01-01", ["section 5"]],
  ["inline-heading", "generic", "accepted", "Accepted (2026-01-02)", ["section 3"]],
  ["many-h1-japanese", "nygard", "draft", "Draft: 記述中", ["section 3"]],
  ["french", "adr-tools", "accepted", "2026-03-25 accepté", ["section 14"]],
  ["russian", "nygard", "accepted", "Принято", ["section 5"]],
  ["status-history", "nygard", "deprecated", "2026-03-01 deprecated", ["section 7"]],
  ["status-boxes", "nygard", "rejected", "[ ] Proposed [x] Rejected [ ] Accepted", ["section 6"]],
  ["status-template-list", "nygard", "unresolved", "Proposed Accepted Deprecated Superseded", ["section 5"]],
  ["status-wrapped", "generic", "superseded", "Superseded by [ADR-0020](0020-next.md)", ["list 3"]],
  ["status-in-code-and-comments", "generic", "none", null, []],
  ["rule-below-fields", "generic", "proposed", "Proposed", ["line 3"]],
  ["bidi-and-emoji", "generic", "accepted", "✅ Accepted\u202e", ["list 3"]],
  [
    "placeholder-title",
    "madr-2",
    "unresolved",
    "[draft | proposed | accepted] <!-- optional -->",
    ["list 3"],
  ],
  ["escaped-newlines", "generic", "none", null, [], "docs/adr/adr-2026-01-20-one-line.md"],
  ["no-title", "madr-2", "proposed", "proposed", ["list 1"]],
  ["rejected-in-favour", "generic", "rejected", "Rejected in favour of ADR 11", ["line 3"]],
  ["unfinished", "nygard", "unknown", "TBD", ["section 5"]],
];

describe("a decision's status", () => {
  it.each(STATUS_OF)("in %s: dialect %s, status %s", (name, dialect, status, raw, places, path) => {
    const record = fixture(name, path);
    expect(record.statusPlaces.map((place) => `${place.where} ${place.line}`)).toEqual(places);
    expect({ dialect: record.dialect, status: record.status, raw: record.statusRaw }).toEqual({
      dialect,
      status,
      raw,
    });
  });

  it("is said to be wrong where it cannot be read, with its line", () => {
    const rules = (name: string) => fixture(name).problems.map((one) => `${one.rule} ${one.line}`);
    expect(rules("front-matter-and-section-disagree")).toEqual(["status-conflict 2"]);
    expect(rules("unfinished")).toContain("status-unknown 5");
    expect(rules("status-template-list")).toEqual(["status-unresolved 5"]);
    expect(rules("no-title")).toEqual([]);
    expect(rules("placeholder-title")).toEqual(["status-unresolved 3", "unfilled-template 1"]);
    expect(rules("escaped-newlines")).toContain("escaped-newlines 1");
  });

  it("is read from a table without outer bars", () => {
    const record = parse("# 8. A\n\nStatus | Rejected\n-------|---------\nDate | 2026-01-02\n\nA | B\n");
    expect(record).toMatchObject({ status: "rejected", date: "2026-01-02", statusLine: 3 });
  });

  it("is none in a file without text", () => {
    expect(parse("")).toMatchObject({ status: "none", title: "X" });
    expect(parse("\n \n")).toMatchObject({ status: "none" });
  });
});

describe("a decision's people, dates and names", () => {
  it("are read from any dialect", () => {
    expect(fixture("madr-2")).toMatchObject({ deciders: ["Ann", "Bob", "Cem"], date: "2026-01-02" });
    expect(fixture("madr-3")).toMatchObject({
      deciders: ["Ann", "Bob"],
      consulted: ["Cem"],
      informed: ["everyone"],
    });
    expect(fixture("madr-4-list")).toMatchObject({
      deciders: ["Ann Example", "Bob"],
      consulted: [],
      informed: ["Cem", "Dee"],
      labels: ["storage", "backup"],
    });
    expect(fixture("table")).toMatchObject({ authors: ["Ann Example", "Bob"], date: "2026-04-11" });
    expect(fixture("one-bold-line")).toMatchObject({ deciders: ["Ann", "Bob"], date: "2026-03-04" });
    expect(fixture("french")).toMatchObject({ deciders: ["Ann Exemple", "Bob"], date: "2026-03-08" });
    expect(fixture("log4brains")).toMatchObject({ labels: ["naming", "urls"] });
    expect(fixture("table-with-columns")).toMatchObject({ deciders: ["Ann", "Bob"], date: "2026-05-01" });
  });

  it("keep the words of the title only", () => {
    const title = (name: string) => fixture(name).title;
    expect(title("adr-tools-superceded")).toBe("Write logs to files");
    expect(title("nygard-status-last")).toBe("Cut the monolith");
    expect(title("cosmos")).toBe("Prune old states");
    expect(title("rejected-in-favour")).toBe("Rejected for another");
    expect(title("table-headless-first-row")).toBe("Sign what we ship");
    expect(title("setext")).toBe("Use underlines");
    expect(title("escaped-newlines")).toBe("One line");
    expect(title("many-h1-japanese")).toBe("X");
    expect(parse("# 12 factors of a service\n").title).toBe("12 factors of a service");
    expect(parse("# 8 Factors of a service\n").title).toBe("Factors of a service");
  });

  it("say so when the title counts otherwise than the file name", () => {
    expect(fixture("cosmos").problems.map((one) => one.rule)).toEqual(["number-mismatch"]);
  });
});

describe("a decision's relations", () => {
  it("are found in every form", () => {
    expect(links(fixture("adr-tools-superceded"))).toEqual([
      "superseded-by 0009-ship-logs.md",
      "amends 0002-log-everything.md",
    ]);
    expect(links(fixture("madr-2"))).toEqual([
      "superseded-by 0012-use-pictures.md",
      "ticket https://example.org/issues/12",
      "supersedes 0003-use-numbers.md",
      "amended-by 0005-short-words.md",
    ]);
    expect(links(fixture("madr-3"))).toEqual(["supersedes 0004-no-front-matter.md"]);
    expect(links(fixture("madr-4-list"))).toEqual(["superseded-by ADR-0123"]);
    expect(links(fixture("log4brains"))).toEqual([
      "superseded-by 20260105-use-numbers.md",
      "ticket #12",
      "supersedes 20260101-use-names.md",
      "relates ../core/20260102-paths.md",
    ]);
    expect(links(fixture("table"))).toEqual([
      "supersedes ../CAT-ADR-0001-two-gateways.md",
      "ticket https://tracker.example.org/browse/GATE-12",
    ]);
    expect(links(fixture("quote"))).toEqual([
      "superseded-by architecture/2.x/adr/2026-04-03-1-lanes-own-worktrees.md",
    ]);
  });

  it("are found behind the word of a status, and below a heading of their own", () => {
    expect(
      links(parse("# 8. A\n\nStatus: Accepted (supersedes [ADR 3](0003-x.md), amends ADR-0004)\n")),
    ).toEqual(["supersedes 0003-x.md", "amends ADR-0004"]);
    expect(links(parse("# 8. A\n\n## Context\n\nC\n\n## Superseded by\n\n- [B](0009-b.md)\n"))).toEqual([
      "superseded-by 0009-b.md",
    ]);
    expect(links(parse("# 8. A\n\n## Dependencies\n\n- Postgres\n- Redis\n"))).toEqual([]);
  });

  it("carry the line that says them", () => {
    const link = fixture("adr-tools-superceded").links[0];
    expect(link).toMatchObject({ line: 9, resolved: null });
    expect(link?.evidence).toContain("Superceded by");
  });
});

describe("the core of a decision", () => {
  const core = (text: string) => parse(text).coreHash;
  const text =
    "# 3. Use Y\n\nDate: 2026-01-02\n\n## Status\n\nProposed\n\n## Context\n\nSee [a](b.md).\n\n```js\nx()\n```\n";

  it("does not change with status, date, people, relations, line endings and blank lines", () => {
    expect(core(text.replace("Proposed", "Accepted"))).toBe(core(text));
    expect(core(text.replace("Proposed", "Superceded by [4. Use Z](0004-use-z.md)"))).toBe(core(text));
    expect(core(text.replace("2026-01-02", "2026-01-03"))).toBe(core(text));
    expect(core(text.replace("Date:", "Deciders: Ann\nDate:"))).toBe(core(text));
    expect(core(text.replaceAll("\n", "\r\n"))).toBe(core(text));
    expect(core(text.replaceAll("\n\n", "\n\n\n"))).toBe(core(text));
    expect(core(text.replace("\n\n##", "\n\nSupersedes [1. Use X](0001-use-x.md)\n\n##"))).toBe(core(text));
  });

  it("changes with a word, a link's target and an example", () => {
    expect(core(text.replace("See", "Read"))).not.toBe(core(text));
    expect(core(text.replace("b.md", "c.md"))).not.toBe(core(text));
    expect(core(text.replace("x()", "y()"))).not.toBe(core(text));
  });

  it("is untouched by a changelog", () => {
    const changed = (line: string) =>
      core(`# ADR 1: T\n\n## Changelog\n\n${line}\n\n## Status\n\nDRAFT\n\n## Context\n\nC\n`);
    expect(changed("* 2026-01-01: a")).toBe(changed("* 2026-01-01: a\n* 2026-01-02: b"));
  });
});

describe("any text", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "# T",
      "## Status",
      "Status: Accepted",
      "- **Status:** Proposed",
      "| Status | Accepted |",
      "|---|---|",
      "Accepted",
      "> Status: x",
      "---",
      "```",
      "<!--",
      "-->",
      "Superseded by [1](2.md)",
      "",
      "===",
      "status: accepted",
      "\\n",
    ),
    fc.string({ maxLength: 30 }),
  );

  it("gives a status, places on lines of the file, and spans inside it", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        const record = parse(lines.join(end));
        expect(STATUSES).toContain(record.status);
        for (const place of record.statusPlaces) {
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(Math.max(1, lines.length) + 12);
        }
        for (const span of Object.values(record.sections)) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(record.text.length);
        }
        expect(record.problems.some((one) => one.rule === "reading-failed")).toBe(false);
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it("is read in bounded time however it is made", () => {
    const units = [
      "# ",
      "**a",
      "| Status ",
      "Status: ",
      "[a](",
      "Supersedes ",
      ".md",
      "- Deciders: a, ",
      "> ",
      "![](",
      "## Status\n",
      "- Supersedes ADR-1\n",
      "a.md ",
      "\\n",
    ];
    for (const unit of units) {
      const record = parse(`# T\n\n${unit.repeat(Math.ceil(65_536 / unit.length))}`);
      expect(record.problems.some((one) => one.rule === "reading-failed")).toBe(false);
    }
  });
});
