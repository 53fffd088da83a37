import type { Problem } from "./record";
import type { Severity } from "./vocabulary";

/**
 * The closed list of what can be wrong with a record. `docs/problems.md` is held against it by a
 * test. A rule's `about` says what it means; the sentence of one occurrence is in its message.
 * One file each would scatter the severity scale: it is a table on purpose.
 */
export const RULES = {
  "empty-record": { severity: "warning", about: "The file holds no text." },
  // Of one decision.
  "status-conflict": {
    severity: "error",
    about: "Two places of a decision give different statuses, or one place gives two.",
  },
  "status-unknown": {
    severity: "warning",
    about: "What stands where a decision's status belongs is no status word that is known.",
  },
  "status-unresolved": {
    severity: "warning",
    about: "A decision's status is still the choice that its template offers.",
  },
  "status-missing": { severity: "info", about: "A decision states no status anywhere." },
  "unfilled-template": {
    severity: "warning",
    about: "A decision still holds placeholders of its template where its title belongs.",
  },
  "escaped-newlines": {
    severity: "warning",
    about: "A decision is one line with its line breaks written out as \\n: no reader sees its parts.",
  },
  "number-mismatch": {
    severity: "info",
    about: "The number in a decision's title is not the number in its file name; the file name wins.",
  },
  // Between records.
  "duplicate-number": {
    severity: "warning",
    about: "Several decisions of one folder carry the same number, so the number names none of them.",
  },
  "dead-link": { severity: "warning", about: "A link to a record leads to no record of this source." },
  "one-sided-supersession": {
    severity: "warning",
    about: "One of two decisions states a supersession that the other one does not.",
  },
  "superseded-by-undecided": {
    severity: "warning",
    about: "A decision is superseded by one that is not accepted itself.",
  },
  "supersession-circle": {
    severity: "error",
    about: "Decisions supersede each other in a circle, so that none of them is in force.",
  },
  "superseded-by-nothing": {
    severity: "info",
    about: "A decision is superseded, and does not say by which one.",
  },
  "old-proposal": {
    severity: "info",
    about: "A decision has been a draft, proposed or deferred for four months or longer.",
  },
} as const satisfies Record<string, { severity: Severity; about: string }>;

export type RuleId = keyof typeof RULES;

/** One occurrence of a rule. `line` counts from 1; null when the whole file is meant. */
export function problem(rule: RuleId, line: number | null, message: string): Problem {
  return { rule, severity: RULES[rule].severity, line, message };
}
