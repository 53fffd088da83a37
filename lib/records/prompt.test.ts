import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readStrictYaml } from "../sources/read-strict-yaml";
import { decodeText } from "./decode-text";
import { needsYaml } from "./header/needs-yaml";
import { parseRecord } from "./parse-record";
import type { ParsedRecord, SectionName } from "./record";

/** Read as sync reads it: the strict reader is asked whenever the plain one may not answer. */
function read(name: string, path = "history/prompts/003-door-bell/0010-x.prompt.md"): ParsedRecord {
  const bytes = readFileSync(new URL(`fixtures/${name}.md`, import.meta.url));
  const header = needsYaml(decodeText(bytes).text);
  const yaml = header === null ? null : readStrictYaml(header);
  return parseRecord({ path, bytes, sha256: "0", yaml, digest: (text) => text });
}

function part(record: ParsedRecord, name: SectionName): string | null {
  const span = record.sections[name];
  return span ? record.text.slice(span.start, span.end) : null;
}

function rules(record: ParsedRecord): string[] {
  return record.problems.map((problem) => problem.rule);
}

describe("a prompt written as the template says", () => {
  const path = "history/prompts/003-door-bell/0010-add-a-bell.green.prompt.md";
  const record = read("prompt-as-the-template-says", path);

  it("gives all its fields, the id as text", () => {
    expect(record).toMatchObject({
      kind: "prompt",
      dialect: "spec-kit",
      number: "0010",
      id: "0010",
      title: "Add a bell to the door",
      date: "2025-12-06",
      feature: { base: "history/prompts", folder: "003-door-bell" },
      featureRaw: "003-door-bell",
      stage: "green",
      model: "claude-sonnet-4-5",
      surface: "agent",
      user: "Ann",
      branch: "003-door-bell",
      command: "/sp.implement ring on press",
      labels: ["bell", "door"],
      files: ["src/bell.ts", "src/door.ts"],
      tests: [],
      problems: [],
    });
  });

  it("names its links, one for each of several in a value", () => {
    expect(record.links.map((link) => [link.rel, link.target, link.line])).toEqual([
      ["spec", "specs/003-door-bell/spec.md", 14],
      ["adr", "docs/adr/0002-loud.md", 16],
      ["adr", "docs/adr/0003-brass.md", 16],
      ["pr", "https://example.org/pr/7", 17],
    ]);
  });

  it("has its four parts apart, and the bullets of the last two as fields", () => {
    expect(part(record, "prompt")).toBe("Make the bell ring when the button is pressed.");
    expect(part(record, "response")).toBe("It rings.");
    expect(record.flywheel).toEqual({
      impact: "Visitors are heard",
      tests: "bell.test.ts",
      files: "two",
      nextPrompts: "make it louder",
      reflection: "brass beats tin\n  and lasts longer",
      failureModes: null,
      graders: "PASS",
      promptVariant: null,
      nextExperiment: "a bigger bell",
    });
  });

  it("is read alike with CRLF and a byte order mark, and with lone carriage returns", () => {
    const { text: _, sections: __, flywheel: ___, ...fields } = record;
    for (const name of ["prompt-crlf-and-bom", "prompt-lone-carriage-returns"]) {
      const other = read(name, path);
      expect(other).toMatchObject(fields);
      expect(part(other, "prompt")).toBe(part(record, "prompt"));
      expect(other.sections.evaluation?.startLine).toBe(record.sections.evaluation?.startLine);
      expect(other.flywheel?.graders).toBe("PASS");
    }
  });
});

describe("a header that strict YAML refuses", () => {
  it("keeps colons in values, commas in quotes and remarks in brackets", () => {
    const record = read("prompt-colon-in-values");
    expect(record).toMatchObject({
      id: "0004",
      title: "Implement phase 3: bells & whistles",
      stage: "implement",
      stageRaw: "implementation",
      date: "2025-11-02T09:30:00Z",
      user: "(feedback: make it louder)",
      labels: ["bell", "door, front"],
      files: ["src/bell.ts (fix: hinge)"],
      tests: ["Hover: the edge: gray to blue"],
    });
    expect(record.problems).toContainEqual({
      rule: "header-repaired",
      severity: "warning",
      line: 3,
      message: "The header is not sound YAML (a value holds “: ” without quotes): it was read line by line.",
    });
  });

  it("understands null, [] and (none) at column 0 below their keys", () => {
    const record = read("prompt-null-below-the-key");
    expect(record).toMatchObject({ id: "005", files: [], tests: [], labels: [] });
  });

  it("keeps text after a closing quote or bracket", () => {
    expect(read("prompt-text-after-a-closing-quote")).toMatchObject({
      title: '"Ring twice" (partly done)',
      command: '"do tasks 1 to 4" (partial - 1 and 2)',
      user: "[Request interrupted] why so loud?",
      labels: ["bell"],
    });
  });

  it("keeps backslashes in double quotes as written", () => {
    expect(read("prompt-backslashes-in-quotes").links[0]?.target).toBe("D:\\work\\quiet\\spec.md");
  });

  it("says which placeholders are left, and takes what heading and name say instead", () => {
    const path = "history/prompts/general/0003-polish.misc.prompt.md";
    const record = read("prompt-placeholders-left", path);
    expect(record).toMatchObject({
      id: null,
      number: "0003",
      title: "Polish the brass",
      stage: "misc",
      user: null,
    });
    expect(record.feature).toBeNull();
    const left = record.problems.find((problem) => problem.rule === "placeholder-left");
    expect(left?.line).toBe(2);
    expect(left?.message).toContain("id, title, stage, date, user");
  });

  it("ends at the first known heading when nothing closes it", () => {
    const record = read("prompt-header-never-closed");
    expect(record).toMatchObject({ id: "0008", stage: "plan", files: ["plan.md"] });
    expect(rules(record)).toContain("header-unterminated");
    expect(part(record, "prompt")).toBe("Plan the door.");
  });

  it("goes on past dashes and headings that a long command holds", () => {
    const record = read("prompt-headings-inside-the-command");
    expect(record).toMatchObject({
      title: "A whole prompt as command",
      user: "Ann",
      labels: ["bell", "spec"],
      tests: ["read twice"],
    });
    expect(record.command).toContain("Title: not a key here");
    expect(part(record, "prompt")).toContain("### Story 2");
    expect(part(record, "response")).toBe("Specified.");
  });
});

describe("a header that YAML would read with a loss", () => {
  it("keeps what stands after a number sign, which YAML takes for a comment", () => {
    const record = read("prompt-number-sign-in-the-title");
    expect(record).toMatchObject({
      title: "Ring bell # 12 twice",
      command: "/sp.plan # do it now",
      stage: "plan",
    });
  });
});

describe("a header that is not where it belongs", () => {
  it("is read from one line", () => {
    const record = read("prompt-header-on-one-line");
    expect(record).toMatchObject({
      id: "0004",
      title: "Ring the bell",
      stage: "green",
      user: null,
      labels: ["bell", "one line"],
      files: ["src/a.ts", "src/b.ts"],
      tests: ["ring"],
    });
    expect(record.links.map((link) => link.target)).toEqual(["specs/bell/spec.md"]);
    expect(part(record, "prompt")).toBe("Ring.");
  });

  it("is read when its first key shares the line of the dashes", () => {
    const record = read("prompt-first-key-beside-the-dashes");
    expect(record).toMatchObject({ id: "0011", stage: "tasks", files: ["tasks.md"], tests: [] });
  });

  it("is read without any dashes", () => {
    expect(read("prompt-header-without-dashes")).toMatchObject({ id: "011", title: "No dashes at all" });
  });

  it("is read inside a code fence that wraps the file, which then is no open fence", () => {
    const record = read("prompt-in-a-code-fence");
    expect(record).toMatchObject({ id: "0016", stage: "refactor" });
    expect(part(record, "prompt")).toBe("Unfence it.");
    expect(rules(record)).toEqual(["header-misplaced", "id-mismatch"]);
  });

  it("is read after a formatter flattened it", () => {
    const record = read("prompt-flattened-by-a-formatter");
    expect(record).toMatchObject({ id: "0012", files: ["src/bell.ts", "docs/bell.md"], tests: [] });
    expect(record.links.map((link) => [link.rel, link.target])).toEqual([
      ["spec", "specs/bell/spec.md"],
      ["pr", "#12"],
    ]);
  });

  it("is read from bold lines and from a table below the title", () => {
    const bold = read("prompt-bold-metadata-under-a-heading");
    expect(bold).toMatchObject({
      id: "0009",
      title: "Bold metadata",
      stage: "green",
      stageRaw: "green (bug fix)",
      date: "2025-11-20",
      command: "/sp.implement 003",
    });
    expect(part(bold, "prompt")).toContain("Ring it again.");
    const table = read("prompt-metadata-in-a-table");
    expect(table).toMatchObject({ id: "PHR-0021", title: "Table of metadata", model: "claude-opus-4-5" });
    expect(part(table, "prompt")).toBe("Ring it.");
    expect(part(table, "response")).toBe("Rang it.");
  });

  it("is read in capitals, with labels in capitals below it", () => {
    const record = read("prompt-upper-case-keys");
    expect(record).toMatchObject({
      title: "Shouting",
      stage: "spec",
      stageRaw: "Specification",
      date: "2025-10-31",
      surface: "CLI",
      user: "Bob",
      files: ["a.md", "b.md"],
      tests: ["c.test.ts"],
    });
    expect(part(record, "prompt")).toBe("Shout.");
    expect(part(record, "response")).toBe("SHOUTED.");
  });
});

describe("the exchange", () => {
  it("is found in the header when the header keeps it whole", () => {
    const record = read("prompt-exchange-in-the-header");
    expect(part(record, "prompt")).toBe("## Prompt of mine\n  Ring the bell: twice.");
    expect(part(record, "response")).toContain("Rung twice.");
    expect(part(record, "outcome")).toContain("Two rings.");
  });

  it("keeps a prompt whole that has headings of its own, even ones that name a part", () => {
    const record = read("prompt-with-headings-of-its-own");
    expect(part(record, "prompt")).toMatch(/^Write a page[\s\S]*By ear\.$/);
    expect(part(record, "response")).toBe("Written.");
  });

  it("is cut at the template's headings below a fence that nobody closed", () => {
    const record = read("prompt-with-an-open-fence");
    expect(part(record, "prompt")).toContain("ding");
    expect(part(record, "response")).toBe("Mended.");
    expect(record.flywheel?.impact).toBe("rings again");
    expect(rules(record)).toContain("open-fence");
  });

  it("is the whole text when there is nothing else, and the command when there is no text", () => {
    expect(part(read("prompt-nothing-but-text"), "prompt")).toContain("rings at night");
    expect(part(read("prompt-only-a-command"), "prompt")).toContain("please find out");
  });

  it("is found behind bold labels", () => {
    const record = read("prompt-bold-labels");
    expect(part(record, "prompt")).toBe("**Prompt:** Ring it once more.");
    expect(part(record, "response")).toBe("Rung.");
  });

  it("keeps list items that YAML takes for maps as the sentences they are", () => {
    const record = read("prompt-list-items-became-maps");
    expect(record.tests).toEqual(["Build check: npm run build (passed)", "Manual: ring it"]);
    expect(rules(record)).not.toContain("header-repaired");
  });
});

describe("hostile and broken files", () => {
  it("never guesses a day that may be two", () => {
    const record = read("prompt-date-words-and-ambiguity");
    expect(record).toMatchObject({ date: null, dateRaw: "03/04/2025" });
    expect(rules(record)).toContain("date-ambiguous");
  });

  it("treats __proto__ and constructor as the keys they are", () => {
    const record = read("prompt-keys-called-proto");
    expect(record.links.map((link) => link.target)).toEqual(["specs/x.md", "y.md"]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("reads the fields around an alias bomb, and runs no front matter", () => {
    expect(read("prompt-alias-bomb")).toMatchObject({ id: "23", title: "Bomb" });
    expect(part(read("prompt-javascript-front-matter"), "prompt")).toBe("No thanks.");
  });

  it("says where text turns around, and that it was garbled", () => {
    const record = read("prompt-bidi-and-mojibake");
    expect(record.problems.filter(({ rule }) => rule === "bidi-controls")).toMatchObject([{ line: 9 }]);
    expect(record.problems.filter(({ rule }) => rule === "mojibake")).toMatchObject([{ line: 13 }]);
  });

  it("shows bytes that are no UTF-8, leaves NUL out, and still reads the rest", () => {
    const latin = read("prompt-cp1252");
    expect(rules(latin)).toContain("not-utf8");
    expect(latin.flywheel?.impact).toBe("Visit\uFFFDs are heard");
    const nul = read("prompt-with-nul");
    expect(rules(nul)).toContain("nul-characters");
    expect(part(nul, "response")).toBe("It rings.");
  });

  it("makes an empty file and a nineteen-byte file records", () => {
    expect(read("prompt-empty")).toMatchObject({ title: "X", words: 0 });
    expect(rules(read("prompt-empty"))).toEqual(["empty-record"]);
    expect(read("prompt-nineteen-bytes")).toMatchObject({ title: "Nineteen bytes..." });
  });
});

describe("documents", () => {
  it("give title, branch and date, without the word that the template puts first", () => {
    expect(read("document-spec", "specs/003-door-bell/spec.md")).toMatchObject({
      kind: "document",
      documentKind: "spec",
      title: "Door bell",
      branch: "003-door-bell",
      date: "2025-12-01",
      feature: { base: "specs", folder: "003-door-bell" },
      status: null,
    });
  });

  it("count their tasks outside code and comments", () => {
    expect(read("document-tasks", "specs/003-door-bell/tasks.md").tasks).toEqual({ done: 2, total: 4 });
  });
});
