import type { Dialect } from "../vocabulary";

const PARTS = `## Context and Problem Statement

<!-- What is the problem, and why does it need a decision? -->

## Considered Options

<!-- What could be done, one line each. -->

## Decision Outcome

<!-- Which option was chosen, and because of what? -->

### Consequences

<!-- What becomes easier, what becomes harder? -->
`;

const SECTIONS = `## Context

<!-- What is the problem, and why does it need a decision? -->

## Decision

<!-- What is done? -->

## Consequences

<!-- What becomes easier, what becomes harder? -->
`;

const LIST = `{{TITLE}}

{{BULLET}} Status: {{STATUS}}
{{BULLET}} Deciders: {{DECIDERS}}
{{BULLET}} Date: {{DATE}}

${PARTS}
## Links
`;

const REST = `## Decision

<!-- What is done? -->

## Consequences

<!-- What becomes easier, what becomes harder? -->

## Alternatives Considered

<!-- What else could be done, and why is it not? -->

## References
`;

/**
 * The form of a decision in each dialect, for repositories that have no template of their own: the
 * heads that `docs/decisions.md` describes, with the gaps that `fill-head.ts` fills. `{{TITLE}}` is
 * the whole heading.
 */
export const BUILT_IN_TEMPLATES: Record<Dialect, string> = {
  "spec-kit": `# {{TITLE}}

- **Status:** {{STATUS}}
- **Date:** {{DATE}}
- **Feature:** {{FEATURE}}
- **Deciders:** {{DECIDERS}}
- **Context:** {{CONTEXT}}

${REST}`,
  "madr-4": `---
status: "{{STATUS}}"
date: {{DATE}}
decision-makers: {{DECIDERS}}
---

# {{TITLE}}

${PARTS}
## More Information
`,
  "madr-3": `---
status: {{STATUS}}
date: {{DATE}}
deciders: {{DECIDERS}}
---

# {{TITLE}}

${PARTS}
## More Information
`,
  "madr-2": `# ${LIST.replaceAll("{{BULLET}}", "*")}`,
  log4brains: `# ${LIST.replaceAll("{{BULLET}}", "-")}`,
  "adr-tools": `# {{TITLE}}

Date: {{DATE}}

## Status

{{STATUS}}

${SECTIONS}`,
  nygard: `# {{TITLE}}

## Status

{{STATUS}}

${SECTIONS}`,
  cosmos: `# {{TITLE}}

## Changelog

* {{DATE}}: initial draft

## Status

{{STATUS}} Not Implemented

${SECTIONS}
## References
`,
  generic: `# {{TITLE}}

**Status:** {{STATUS}}
**Date:** {{DATE}}
**Deciders:** {{DECIDERS}}

## Context

<!-- What is the problem, and why does it need a decision? -->

${REST}`,
};

/** A decision whose fields stand in a table, as some houses have it. */
export const TABLE_TEMPLATE = `# {{TITLE}}

| | |
| --- | --- |
| Status | {{STATUS}} |
| Date | {{DATE}} |
| Deciders | {{DECIDERS}} |

## Context

<!-- What is the problem, and why does it need a decision? -->

${REST}`;
