import type { RuleId } from "./problems";

/**
 * The rules that only a whole source can show (`resolveLinks` reports them). They are stored apart
 * from what a file shows by itself: any other file's change can make them come and go.
 */
export const SOURCE_RULES: readonly RuleId[] = [
  "dead-link",
  "duplicate-number",
  "old-proposal",
  "one-sided-supersession",
  "superseded-by-nothing",
  "superseded-by-undecided",
  "supersession-circle",
];
