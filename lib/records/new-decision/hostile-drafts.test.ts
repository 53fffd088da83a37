import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { isRefusal } from "../../refusal";
import type { RepositoryFacts } from "./decision-draft";
import { DRAFT, decision, expectKept, NO_FACTS, plan, specKit, TEMPLATES } from "./example-drafts.spec";
import { planNewDecision } from "./plan-new-decision";

/** Each draft is rendered, read and accepted; a busy machine takes its time. */
vi.setConfig({ testTimeout: 120_000 });

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "---",
        "status: accepted",
        "- **Status:** Accepted",
        "Status: Rejected",
        "## Status",
        "Accepted",
        "Superseded by [ADR-0001](0001-x.md)",
        "# Title",
        "Status\n------",
        "```",
        "~~~~",
        "<!--",
        "-->",
        "{{TITLE}}",
        "{{DATE_ISO}}",
        "$&",
        "[short title]",
        "| Status | Accepted |",
        "\r",
        "\r\n",
        "\u202eevil\u202c",
        "\u0000\u0007",
        "\ud800",
        "\u2028",
        "1. ADR-0009: x",
        "> quoted",
        "***bold** [x](y)",
        "日本語の決定",
        "",
      ),
      fc.string({ unit: "binary", maxLength: 30 }),
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.join("\n"));

const drafts = fc.record({
  title: fc.oneof(nasty, fc.string({ maxLength: 400 }), fc.constant(`Very ${"long ".repeat(200)}title`)),
  context: nasty,
  decision: nasty,
  alternatives: nasty,
  consequences: nasty,
  references: fc.array(fc.record({ label: nasty, path: nasty }), { maxLength: 3 }),
  feature: fc.option(nasty),
  date: fc.constantFrom("2026-11-22", "1999-12-31"),
  deciders: fc.array(nasty, { maxLength: 3 }),
});

const NYGARD =
  "# 3. Use x\n\n## Status\n\nAccepted\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n";
const MADR =
  "---\nstatus: accepted\ndate: 2026-01-02\ndeciders: Ann\n---\n# Use x\n\n## Context and Problem Statement\n\nA.\n";
const COSMOS =
  "# ADR 003: Use x\n\n## Changelog\n\n* 2026-01-02: first\n\n## Status\n\nACCEPTED Implemented\n\n## Context\n\nA.\n";
const TABLE = "# Use x\n\n| Status | Accepted |\n| --- | --- |\n| Date | 2026-01-02 |\n\n## What\n\nA.\n";

const repositories: Partial<RepositoryFacts>[] = [
  {},
  { decisions: [specKit("0003")] },
  ...[NYGARD, MADR, COSMOS, TABLE].map((text) => ({ decisions: [decision("docs/adr/0003-use-x.md", text)] })),
  ...Object.values(TEMPLATES).map(({ path, text }) => ({ templates: [{ path, text }] })),
];

describe("whatever is drafted", () => {
  it("reads back as proposed, with its title, number and day, or is refused", () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(...repositories), (draft, facts) => {
        const made = planNewDecision({ ...NO_FACTS, ...facts }, draft);
        if (isRefusal(made)) {
          // Only a title can make it impossible: "Status", say, where headings are titles alone.
          expect(["invalid-input", "edit-refused"]).toContain(made.code);
          expect(plan(facts, { ...draft, title: "Plain" }).text).toContain("Plain");
          return;
        }
        expectKept(made, draft.date);
        const name = made.path.slice(made.path.lastIndexOf("/") + 1);
        expect(name.length).toBeLessThanOrEqual(90);
        expect(name).not.toMatch(/[\p{Cc}/\\:*?"<>|]|\s/u);
        expect(made.text).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 250 },
    );
  });

  it("keeps what people wrote, word for word", () => {
    const decision =
      "We *do* this:\n\n1. `one`\n2. [two](https://example.org/a)\n\n```sh\n# not a heading\n```";
    for (const facts of repositories) expect(plan(facts, { decision }).text).toContain(decision);
  });

  it("lowers headings of a text below that of its section, and fences what would run on", () => {
    const { text } = plan({}, { decision: "# Why\n\nx\n\n## How", consequences: "```\nopen" });
    expect(text).toContain("## Decision\n\n### Why\n\nx\n\n#### How\n");
    expect(text).toContain("## Consequences\n\n````text\n```\nopen\n````\n");
  });

  it("takes a number or brackets of its own off a title, and refuses one without a letter", () => {
    expect(plan({}, { title: "ADR-0009: Use **x**" }).text).toMatch(/^# ADR-0001: Use \*\*x\*\*$/m);
    expect(plan({}, { title: "[Use x]" }).title).toBe("Use x");
    expect(planNewDecision(NO_FACTS, { ...DRAFT, title: " *** " })).toMatchObject({ code: "invalid-input" });
    expect(planNewDecision(NO_FACTS, { ...DRAFT, date: "2026-02-30" })).toMatchObject({
      code: "invalid-input",
    });
  });

  it("is done with long texts of one awkward thing, as long as a part may be", () => {
    for (const unit of [
      "#\n",
      "`a",
      "<!--",
      "- Status: x\n",
      "| a ",
      "> ",
      "[x](y) ",
      "{{T}} ",
      "a\n---\n",
      "*_*_",
    ]) {
      const long = unit.repeat(Math.floor(200_000 / unit.length));
      const made = planNewDecision(NO_FACTS, { ...DRAFT, title: long, context: long, decision: long });
      if (!isRefusal(made)) expect(made.text.length).toBeGreaterThan(100_000);
      else expect(made.code).toBe("invalid-input");
    }
    const over = planNewDecision(NO_FACTS, { ...DRAFT, decision: "x".repeat(200_001) });
    expect(over).toMatchObject({ code: "invalid-input" });
  });
});
