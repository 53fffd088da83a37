import type { Problem } from "./record";
import type { Severity } from "./vocabulary";

/**
 * The closed list of what can be wrong with a record. `docs/problems.md` is held against it by a
 * test. A rule's `about` says what it means; the sentence of one occurrence is in its message.
 * One file each would scatter the severity scale: it is a table on purpose.
 */
export const RULES = {
  "empty-record": { severity: "warning", about: "The file holds no text." },
} as const satisfies Record<string, { severity: Severity; about: string }>;

export type RuleId = keyof typeof RULES;

/** One occurrence of a rule. `line` counts from 1; null when the whole file is meant. */
export function problem(rule: RuleId, line: number | null, message: string): Problem {
  return { rule, severity: RULES[rule].severity, line, message };
}
