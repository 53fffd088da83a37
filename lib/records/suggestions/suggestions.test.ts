import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexLines } from "../line-index";
import { markCode } from "../mark-code";
import type { SuggestionSource } from "./suggestion-source";
import { findSuggestions } from "./suggestions";

function find(text: string, over: Partial<SuggestionSource> = {}) {
  const lines = indexLines(text);
  return findSuggestions({
    path: "specs/001-shop/plan.md",
    kind: "document",
    documentKind: "plan",
    lines,
    marks: markCode(lines),
    bodyLine: 1,
    prompt: null,
    ...over,
  });
}

/** One suggestion each: text, line, brief, title, form. */
const ONE: [string, string, number, string, string | null, string][] = [
  [
    "on one line",
    "📋 Architectural decision detected: Cache at the edge — Document reasoning and tradeoffs? Run `/sp.adr edge-cache`",
    1,
    "Cache at the edge",
    "edge-cache",
    "detected",
  ],
  [
    "with a short question",
    "📋 Architectural decision detected: Cache at the edge. Document? Run `/sp.adr edge-cache`",
    1,
    "Cache at the edge",
    "edge-cache",
    "detected",
  ],
  [
    "with the question indented below",
    "📋 Architectural decision detected: Schema strategy for orders\n   Document reasoning and tradeoffs? Run `/adr order-schema`",
    1,
    "Schema strategy for orders",
    "order-schema",
    "detected",
  ],
  [
    "wrapped within the brief",
    "📋 Architectural decision detected: Totals on the server vs. in the\npreview — Document reasoning and tradeoffs? Run `/sp.adr server-totals`",
    1,
    "Totals on the server vs. in the preview",
    "server-totals",
    "detected",
  ],
  [
    "wrapped before the command",
    "   📋 Architectural decision detected: atomic payment creation.\n   Document reasoning and tradeoffs? Run\n   `/sp.adr payments-atomic`.",
    1,
    "atomic payment creation",
    "payments-atomic",
    "detected",
  ],
  [
    "all bold, with a dash in the brief",
    "**📋 Architectural decision detected: Knex vs. Kysely — Kysely chosen for its types. Document? Run `/sp.adr query-builder`.**",
    1,
    "Knex vs. Kysely — Kysely chosen for its types",
    "query-builder",
    "detected",
  ],
  [
    "bold up to a dash",
    "📋 **Architectural decision detected: One repository vs many** — The plan adopts one.",
    1,
    "One repository vs many",
    null,
    "detected",
  ],
  [
    "with a bold brief and a remark",
    "📋 Architectural decision detected: **Publishing pipeline** (includes decisions 1, 2)\nDocument reasoning and tradeoffs? Run `/sp.adr publishing-pipeline`",
    1,
    "Publishing pipeline (includes decisions 1, 2)",
    "publishing-pipeline",
    "detected",
  ],
  [
    "with the marker alone in bold, its facts in a list, the command last",
    '📋 **Architectural decision detected**: Layers over modules\n- **Impact**: long\n- **Alternatives**: modules\n\n**Recommendation**: Document this via ADR? Run `/sp.adr "Layers over Modules"`',
    1,
    "Layers over modules",
    "Layers over Modules",
    "detected",
  ],
  [
    "without a command",
    "📋 **Architectural decision detected:** Raise the limit to 850 lines. Needs approval first.",
    1,
    "Raise the limit to 850 lines. Needs approval first",
    null,
    "detected",
  ],
  [
    "in other words",
    "**Architecturally Significant Decision Detected**: New rules that break old ones.",
    1,
    "New rules that break old ones",
    null,
    "detected",
  ],
  [
    "with nothing but significant",
    '**Significant Decision Detected:** Provider pattern for static pages\n\n**Would you like to document this as an ADR?** Run `/sp.adr "Browser-only providers"` if you want.',
    1,
    "Provider pattern for static pages",
    "Browser-only providers",
    "detected",
  ],
  [
    "behind a suggestion's label",
    '    - **ADR Suggestion**: 📋 Architectural decision detected: Depth versus reach. Document reasoning and tradeoffs? Run `/sp.adr "Depth vs. Reach"`',
    1,
    "Depth versus reach",
    "Depth vs. Reach",
    "detected",
  ],
  [
    "behind Suggest ADR",
    "- **Suggest ADR**: 📋 Architectural decision detected: Stateless servers. Document? Run `/sp.adr stateless-servers`",
    1,
    "Stateless servers",
    "stateless-servers",
    "detected",
  ],
  [
    "with a mis-decoded picture",
    "ðŸ“‹ Architectural decision detected: Queue instead of cron. Document? Run `/sp.adr queue`",
    1,
    "Queue instead of cron",
    "queue",
    "detected",
  ],
  [
    "in a heading",
    "### 📋 Architectural decision detected: Event sourcing\n\nDocument reasoning and tradeoffs? Run `/sp.adr event-sourcing`",
    1,
    "Event sourcing",
    "event-sourcing",
    "detected",
  ],
  [
    "in a quote",
    "> 📋 Architectural decision detected: Event sourcing. Document? Run `/sp.adr event-sourcing`",
    1,
    "Event sourcing",
    "event-sourcing",
    "detected",
  ],
  [
    "with only a slug",
    "📋 **Architectural decisions detected**: Document reasoning and tradeoffs? Run `/sp.adr gold-tier`",
    1,
    "Gold tier",
    "gold-tier",
    "detected",
  ],
  [
    "without the word decision",
    'ADR Suggestion: "📋 Tokens vs sessions detected. Document? Run `/sp.adr token-strategy`"',
    1,
    "Tokens vs sessions",
    "token-strategy",
    "adr-suggestion",
  ],
  [
    "as a suggestion with facts and a recommendation",
    '**ADR Suggestion**: 📋 **Layered tool**\n- **Impact**: long\n- **Recommendation**: Run `/sp.adr "Layered tool"`',
    1,
    "Layered tool",
    "Layered tool",
    "adr-suggestion",
  ],
  [
    "at the end of an item",
    '1. **Five lessons vs. Four** — Rationale: less at once. → Suggest ADR: "Lesson structure"',
    1,
    "Five lessons vs. Four",
    "Lesson structure",
    "adr-suggestion",
  ],
  [
    "as a run-line below a numbered heading",
    "## 📋 Architectural Decision 2: Shared database\n\n**Decision**: one.\n\n**Document?** Run `/sp.adr shared-database` to create ADR.",
    5,
    "Shared database",
    "shared-database",
    "run-line",
  ],
  [
    "as a run-line alone",
    'Document reasoning and tradeoffs? Run /sp.adr "Keep sessions in Redis"',
    1,
    "Keep sessions in Redis",
    "Keep sessions in Redis",
    "run-line",
  ],
];

/** What only looks like a suggestion. */
const NONE: [string, string][] = [
  [
    "a placeholder",
    "- Suggest ADR creation: '📋 Architectural decision detected: <brief>. Run `/sp.adr <title>`.'",
  ],
  [
    "another placeholder",
    'AI suggests ADR: "📋 Architectural decision detected: [brief]. Document? Run `/sp.adr [title]`"',
  ],
  [
    "an instruction",
    "If an architecturally significant decision is detected: suggest an ADR and run `/sp.adr some-title`",
  ],
  [
    "an example",
    'Example: "📋 Architectural decision detected: Use a queue … Document reasoning? Run `/sp.adr use-a-queue`"',
  ],
  ["wording in code", "Suggest with: `📋 Architectural decision detected: X vs Y. Run /sp.adr x-vs-y.`"],
  ["code", "```\n📋 Architectural decision detected: Use a queue. Document? Run `/sp.adr use-a-queue`\n```"],
  ["a comment", "<!-- 📋 Architectural decision detected: Use a queue. Document? -->"],
  ["a negative", "No architectural decisions detected in this change."],
  ["another negative", "Architectural decisions detected: None"],
  ["a third", "- ADR Suggestions: none needed"],
  ["a count", "- ADR Suggestions: 3 architectural decisions identified"],
  ["a tick", "- ✅ 3 ADR suggestions identified"],
  ["a next prompt", "- 🔁 Next prompts: run `/sp.tasks`; optional `/sp.adr token-layer`; fix the bug"],
  ["a next step", '**Next**: `/sp.tasks` or `/sp.adr "Layered tool"`'],
  ["a usage without title", "3. Run `/sp.adr` to document architecturally significant decisions"],
  ["a task of the template", "- Suggest: `/sp.adr [decision-title]` for each decision"],
  ["a remark", "- **Action**: 📋 Architectural decision candidate — see ADR suggestion at end of plan."],
  ["a report", "Identified significant architectural decisions and suggested ADR documentation."],
  ["a path", "See history/adr/0003-queue.md and docs/adr/template.md"],
  ["a command in the header", 'command: /sp.adr "Use a queue"'],
  ["a heading without text", "### Architectural Decisions Detected\n\nThe plan has several of them."],
  ["a heading of suggestions", "### Architectural Decisions & ADR Suggestions\n\nWe looked."],
  ["what was done", "The agent ran `/sp.adr use-a-queue` and wrote the file."],
];

describe("suggestions", () => {
  it.each(ONE)("are found %s", (_name, text, line, brief, title, form) => {
    expect(find(text)).toEqual([{ line, brief, title, form }]);
  });

  it.each(NONE)("are not seen in %s", (_name, text) => {
    expect(find(text)).toEqual([]);
  });

  it("are the items below a plural header", () => {
    const text = [
      "📋 **Architectural decisions detected:**",
      "",
      '1. **Tags vs. one category** — Chose tags. Document reasoning and tradeoffs? Run `/sp.adr "Use tags"`',
      "2. **Sort on the server** — Chose the server.",
      "   Document? Run `/sp.adr server-sort`",
      "",
      "Then the plan goes on.",
    ].join("\n");
    expect(find(text)).toEqual([
      { line: 3, brief: "Tags vs. one category", title: "Use tags", form: "detected-list" },
      { line: 4, brief: "Sort on the server", title: "server-sort", form: "detected-list" },
    ]);
  });

  it("are the run-lines below a header of suggestions", () => {
    const text =
      "**ADR Suggestions**:\n1. Run `/sp.adr lesson-count` to document the lesson count\n2. Run `/sp.adr file-per-note`";
    expect(find(text)).toEqual([
      { line: 2, brief: "lesson count", title: "lesson-count", form: "adr-suggestion" },
      { line: 3, brief: "File per note", title: "file-per-note", form: "adr-suggestion" },
    ]);
  });

  it("stay apart when they follow one another", () => {
    const one = (name: string) =>
      `📋 **Architectural decision detected**: ${name}\n**Document reasoning and tradeoffs?** Run \`/sp.adr "${name} ADR"\`\n`;
    expect(
      find([one("First"), one("Second"), one("Third")].join("\n")).map((s) => [s.line, s.title]),
    ).toEqual([
      [1, "First ADR"],
      [4, "Second ADR"],
      [7, "Third ADR"],
    ]);
  });

  it("are never found in what tells agents what to say, nor in the prompt itself", () => {
    const text = "📋 Architectural decision detected: Use a queue. Document? Run `/sp.adr use-a-queue`";
    expect(find(text, { path: "CLAUDE.md" })).toEqual([]);
    expect(find(text, { path: ".claude/commands/sp.plan.md" })).toEqual([]);
    expect(find(text, { path: ".specify/templates/plan-template.md" })).toEqual([]);
    expect(find(text, { path: ".specify/memory/constitution.md", documentKind: "constitution" })).toEqual([]);
    expect(find(text, { prompt: { startLine: 1, endLine: 1, start: 0, end: 10 } })).toEqual([]);
    expect(
      find(text, { path: ".specify/memory/adr-001-x.md", kind: "decision", documentKind: null }),
    ).toHaveLength(1);
  });

  it("are quoted, not made, in the block quotes of a decision; agents' own quotes elsewhere still count", () => {
    const quoted =
      "From [Plan](../../specs/001-shop/plan.md):\n\n> 📋 Architectural decision detected: Use a queue.\n> Document? Run `/sp.adr use-a-queue`\n";
    const decision = {
      path: "history/adr/0001-use-a-queue.md",
      kind: "decision",
      documentKind: null,
    } as const;
    expect(find(quoted, decision)).toEqual([]);
    expect(find(`${quoted}\nADR suggestion: "Use two queues"`, decision)).toHaveLength(1);
    const prompt = { path: "history/prompts/general/0001-x.general.prompt.md", kind: "prompt" } as const;
    expect(find(quoted, { ...prompt, documentKind: null })).toHaveLength(1);
    expect(find(quoted)).toHaveLength(1);
  });

  it("never throw, and point at lines of the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...ONE.map((one) => one[1]),
        ...NONE.map((one) => one[1]),
        "/sp.adr ",
        "detected: ",
        "ADR suggestion: ",
        "\n",
        "\n- ",
        "**",
        "`",
        '"',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const count = indexLines(text).starts.length;
        for (const one of find(text)) {
          expect(one.line).toBeGreaterThanOrEqual(1);
          expect(one.line).toBeLessThanOrEqual(count);
          expect(one.brief.trim()).not.toBe("");
        }
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it("take no longer in text made to be slow", () => {
    for (const unit of [
      "architectural ",
      "ADR suggestion: ",
      "detected ",
      "/adr ",
      "**",
      '"detected',
      "Run /sp.adr ",
      "- decision detected:\n",
      "- ADR suggestions:\n- x\n",
    ]) {
      expect(Array.isArray(find(unit.repeat(20_000)))).toBe(true);
    }
  });
});
