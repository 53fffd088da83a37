import { expect } from "vitest";
import { granted } from "../../granted";
import { isEditRefusal } from "../edit/edit-refusal";
import { setStatus } from "../edit/set-status";
import { parseRecord } from "../parse-record";
import type { DecisionDraft, NewDecision, RepositoryFacts } from "./decision-draft";
import { planNewDecision } from "./plan-new-decision";

/** No facts: a folder that holds nothing yet. */
export const NO_FACTS: RepositoryFacts = {
  decisions: [],
  taken: [],
  templates: [],
  settings: { adrTools: null, log4brains: null },
};

/** A draft with something to say in every part. */
export const DRAFT: DecisionDraft = {
  title: "Send mail through a queue",
  context: "Mails got lost.",
  decision: "A queue takes them.",
  alternatives: "- Send again by hand",
  consequences: "- One more program runs",
  references: [{ label: "Prompt", path: "history/prompts/001-mail/0001-ask.plan.prompt.md" }],
  feature: "001-mail",
  date: "2026-11-22",
  deciders: ["Ann", "Bob"],
};

const read = (path: string, text: string) =>
  parseRecord({
    path,
    bytes: new TextEncoder().encode(text),
    sha256: "",
    yaml: null,
    digest: (core) => core,
  });

/** A new decision that must be possible. */
export function plan(facts: Partial<RepositoryFacts> = {}, draft: Partial<DecisionDraft> = {}): NewDecision {
  return granted(planNewDecision({ ...NO_FACTS, ...facts }, { ...DRAFT, ...draft }));
}

/** What every new decision promises, whatever was drafted. */
export function expectKept(made: NewDecision, date: string): void {
  const record = read(made.path, made.text);
  expect(record).toMatchObject({
    kind: "decision",
    status: "proposed",
    title: made.title,
    number: made.number,
  });
  if (record.dateRaw !== null) expect(record.date).toBe(date);
  expect(record.problems.filter((one) => one.severity === "error")).toEqual([]);
  const accepted = setStatus({ path: made.path, text: made.text }, { status: "accepted", date });
  if (isEditRefusal(accepted)) throw new Error(accepted.sentence);
  const before = made.text.split("\n");
  const places = new Set(record.statusPlaces.map((place) => place.line));
  const after = accepted.after.split("\n");
  if (record.dialect !== "cosmos") {
    expect(after.length).toBe(before.length);
    after.forEach((line, i) => {
      if (line !== before[i]) expect(places).toContain(i + 1);
    });
  }
}

export const decision = (path: string, text: string) => ({ path, text });
export const specKit = (n: string) =>
  decision(
    `history/adr/${n}-a.md`,
    `# ADR-${n}: A\n\n- **Status:** Accepted\n- **Date:** 2026-01-02\n- **Feature:** x\n\n## Decision\n\nYes.\n`,
  );

/** The templates of the tools, each with lines its head must have and parts its text must have. */
export const TEMPLATES: Record<string, { path: string; text: string; head: string[]; says: string[] }> = {
  "spec-kit's": {
    path: ".specify/templates/adr-template.md",
    text: `# ADR-{{ID}}: {{TITLE}}

> **Scope**: Document clusters of decisions.

- **Status:** Proposed | Accepted | Superseded | Rejected
- **Date:** {{DATE_ISO}}
- **Feature:** {{FEATURE_NAME}}
- **Context:** {{CONTEXT}}

<!-- Is it significant? -->

## Decision

{{DECISION}}

<!-- List all components. -->

## Consequences

### Positive

{{POSITIVE_CONSEQUENCES}}

### Negative

{{NEGATIVE_CONSEQUENCES}}

## Alternatives Considered

{{ALTERNATIVES_CONSIDERED}}

## References

- Feature Spec: {{SPEC_LINK}}
- Implementation Plan: {{PLAN_LINK}}
- Related ADRs: {{RELATED_ADRS}}
- Evaluator Evidence: {{EVAL_NOTES_LINK}} <!-- graders and outcomes -->
`,
    head: [
      "# ADR-0001: Send mail through a queue",
      "- **Status:** Proposed",
      "- **Date:** 2026-11-22",
      "- **Feature:** 001-mail",
    ],
    says: [
      "> **Scope**",
      "- **Context:** Mails got lost.",
      "### Positive",
      "- Related ADRs: None",
      "- Prompt: [",
    ],
  },
  "adr-tools'": {
    path: "doc/adr/templates/template.md",
    text: `# NUMBER. TITLE

Date: DATE

## Status

STATUS

## Context

The issue motivating this decision.

## Decision

The change that we're proposing.

## Consequences

What becomes easier.
`,
    head: ["# 1. Send mail through a queue", "Date: 2026-11-22", "Proposed"],
    says: ["## Context\n\nMails got lost.\n"],
  },
  "MADR 4's": {
    path: "docs/decisions/adr-template.md",
    text: `---
# These are optional metadata elements. Feel free to remove any of them.
status: "{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123}"
date: {YYYY-MM-DD when the decision was last updated}
decision-makers: {list everyone involved in the decision}
consulted: {list everyone whose opinions are sought}
informed: {list everyone who is kept up-to-date}
---

# {short title, representative of solved problem and found solution}

## Context and Problem Statement

{Describe the context.}

<!-- This is an optional element. Feel free to remove. -->
## Decision Drivers

* {decision driver 1}

## Considered Options

* {title of option 1}

## Decision Outcome

Chosen option: "{title of option 1}", because {justification}.

<!-- This is an optional element. Feel free to remove. -->
### Consequences

* Good, because {positive consequence}
`,
    head: [
      "# Send mail through a queue",
      'status: "proposed"',
      "date: 2026-11-22",
      "decision-makers: Ann, Bob",
    ],
    says: ["## Considered Options\n\n- Send again by hand\n", "* {decision driver 1}"],
  },
  "log4brains'": {
    path: "docs/adr/template.md",
    text: `# [short title of solved problem and solution]

- Status: [draft | proposed | rejected | accepted | deprecated | … | superseded by [xxx](yyyymmdd-xxx.md)] <!-- optional -->
- Deciders: [list everyone involved in the decision] <!-- optional -->
- Date: [YYYY-MM-DD when the decision was last updated] <!-- optional -->
- Tags: [space and/or comma separated list of tags] <!-- optional -->

Technical Story: [description | ticket/issue URL] <!-- optional -->

## Context and Problem Statement

[Describe the context.]

## Decision Outcome

Chosen option: "[option 1]", because [justification].

## Links <!-- optional -->

- [Link type][link to adr] <!-- example -->
`,
    head: ["# Send mail through a queue", "- Status: proposed", "- Deciders: Ann, Bob", "- Date: 2026-11-22"],
    says: ["## Links\n\n- Prompt: ["],
  },
  "a table's": {
    path: "docs/adr/0000-template.md",
    text: `# Architecture Decision Record template

| | |
| --- | --- |
| Date | insert date |
| Status | Approved |
| Supersedes | N/A |

## What

About what.

## How

In which way.
`,
    head: ["| Date | 2026-11-22 |", "| Status | Proposed |", "| Supersedes | N/A |"],
    says: ["## What\n\nA queue takes them.\n", "In which way."],
  },
};
