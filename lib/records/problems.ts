import type { Problem } from "./record";
import type { Severity } from "./vocabulary";

/**
 * The closed list of what can be wrong with a record. `docs/problems.md` is held against it by a
 * test. A rule's `about` says what it means; the sentence of one occurrence is in its message.
 * One file each would scatter the severity scale: it is a table on purpose.
 */
export const RULES = {
  // Of the file.
  "empty-record": { severity: "warning", about: "The file holds no text." },
  "not-utf8": {
    severity: "error",
    about:
      "The file is not UTF-8; what cannot be read is shown as \uFFFD, and Docket never writes to the file.",
  },
  "nul-characters": { severity: "warning", about: "The file holds NUL characters; they are left out." },
  "bidi-controls": {
    severity: "warning",
    about: "The text holds invisible characters that change the order in which it is shown.",
  },
  mojibake: { severity: "info", about: "The text was once decoded wrongly: emoji or letters are garbled." },
  "secret-in-text": {
    severity: "warning",
    about: "The text holds what looks like a secret; it is masked everywhere but in the file.",
  },
  "reading-failed": {
    severity: "error",
    about: "The file could not be taken apart; it is shown as plain text.",
  },
  // Of a header.
  "header-missing": { severity: "info", about: "A prompt has no header; its name says what is known." },
  "header-repaired": {
    severity: "warning",
    about: "The header is not valid YAML; it was read line by line.",
  },
  "header-unterminated": { severity: "warning", about: "Nothing closes the header." },
  "header-misplaced": {
    severity: "warning",
    about: "The header lacks its opening dashes, shares their line, or stands inside a code fence.",
  },
  "header-refused": {
    severity: "warning",
    about: "The header is too long or nested too deeply for the YAML reader; it was read line by line.",
  },
  "placeholder-left": { severity: "warning", about: "Fields still hold the placeholders of a template." },
  "date-unreadable": {
    severity: "warning",
    about: "The date is no day of the calendar, or in no known form.",
  },
  "date-ambiguous": {
    severity: "warning",
    about: "The date may be day/month or month/day, so it is neither.",
  },
  "stage-unknown": { severity: "info", about: "The stage is none of the known ones; it is kept as written." },
  "stage-mismatch": {
    severity: "info",
    about: "The stage in the header is not the stage in the file name; the header wins.",
  },
  "id-mismatch": {
    severity: "info",
    about: "The id in a prompt's header is not the number in its file name; the file name wins.",
  },
  // Of a body.
  "prompt-missing": { severity: "info", about: "A prompt record holds no prompt, only what surrounds it." },
  "open-fence": {
    severity: "info",
    about: "A code fence is never closed; known headings below it still count.",
  },
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
