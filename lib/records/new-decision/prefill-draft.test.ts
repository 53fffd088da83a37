import { describe, expect, it } from "vitest";
import { prefillDraft, type SuggestedIn } from "./prefill-draft";

const PROMPT: SuggestedIn = {
  path: "history/prompts/001-cli/0001-plan the cache.plan.prompt.md",
  title: "Plan the [cache]",
  kind: "prompt",
  documentKind: null,
  line: 9,
  text: "",
  asked: "Plan it.\n\n## Status\n\nDo not lose answers.\r\n",
};
const PLAN: SuggestedIn = {
  path: "specs/001-cli/plan.md",
  title: "Plan",
  kind: "document",
  documentKind: "plan",
  line: 3,
  text: "# Plan\n\n📋 Architectural decision detected: Cache in memory. Document?\n- **Alternatives considered:** a file\n  - a server\n- Impact: high\n\nMore.\n",
  asked: null,
};
const suggested = {
  brief: "Cache answers in memory",
  title: "cache-in-memory",
  occurrences: [PROMPT, PLAN],
  related: [],
};

describe("a draft from a suggestion", () => {
  it("quotes the prompt in its own words and links to it from where the decision will lie", () => {
    const { title, context } = prefillDraft(suggested, "history/adr");
    expect(title).toBe("Cache answers in memory");
    expect(context).toBe(`Cache answers in memory.

The prompt [Plan the cache](../prompts/001-cli/0001-plan%20the%20cache.plan.prompt.md):

> Plan it.
>
> ## Status
>
> Do not lose answers.`);
  });

  it("takes the alternatives that stand below the suggestion", () => {
    expect(prefillDraft(suggested, "history/adr").alternatives).toBe("a file\n- a server");
  });

  it("quotes the paragraph of a plan where no prompt says it, and points at all places once", () => {
    const { context, references } = prefillDraft(
      {
        ...suggested,
        occurrences: [PLAN, { ...PLAN, line: 8 }],
        related: [{ ...PLAN, path: "specs/001-cli/spec.md", documentKind: "spec" }],
      },
      "docs/adr",
    );
    expect(context).toContain(
      "From [Plan](../../specs/001-cli/plan.md):\n\n> 📋 Architectural decision detected",
    );
    expect(references).toEqual([
      { label: "Implementation Plan", path: "specs/001-cli/plan.md", title: "Plan" },
      { label: "Feature Spec", path: "specs/001-cli/spec.md", title: "Plan" },
    ]);
  });

  it("bounds the quotation and says that it was cut", () => {
    const asked = Array.from({ length: 500 }, (_, i) => `line ${i}`).join("\n");
    const { context } = prefillDraft({ ...suggested, occurrences: [{ ...PROMPT, asked }] }, "history/adr");
    expect(context.split("\n").length).toBeLessThan(40);
    expect(context).toMatch(/> line 23\n> \[…\]$/);
  });

  it("makes a title of the slug where the brief is a sentence", () => {
    const brief = `Keep the answers of the last hour ${"and of the hour before ".repeat(6)}`;
    expect(prefillDraft({ ...suggested, brief }, "a").title).toBe("Cache in memory");
    expect(prefillDraft({ ...suggested, brief, title: "Keep answers" }, "a").title).toBe("Keep answers");
    expect(prefillDraft({ ...suggested, brief, title: null }, "a").title.length).toBeLessThanOrEqual(80);
  });
});
