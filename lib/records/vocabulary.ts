/**
 * The words a record can be described with. Everything the parser, the database, the query language
 * and the screen say about a record is one of these words; the raw text of the file is always kept
 * beside them.
 */

/** What a governed file is. */
export const RECORD_KINDS = ["prompt", "decision", "document", "minutes"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a *document* is, by its file name or folder. */
export const DOCUMENT_KINDS = ["spec", "plan", "tasks", "constitution", "other"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Stages of a prompt. `implement` is not in the agents' rules, but the wild writes it everywhere. */
export const STAGES = [
  "constitution",
  "spec",
  "plan",
  "tasks",
  "red",
  "green",
  "refactor",
  "implement",
  "explainer",
  "misc",
  "general",
] as const;
export type Stage = (typeof STAGES)[number];

/** What a word in a decision's file can mean. */
export const WORD_STATUSES = [
  "draft",
  "proposed",
  "accepted",
  "rejected",
  "deferred",
  "superseded",
  "deprecated",
  "abandoned",
] as const;
export type WordStatus = (typeof WORD_STATUSES)[number];

/** Honest answers to a file that says nothing readable; they are never replaced by a guess. */
export const UNREADABLE_STATUSES = ["conflict", "none", "unknown", "unresolved"] as const;

/** What a decision's file says of itself. */
export const STATUSES = [...WORD_STATUSES, ...UNREADABLE_STATUSES] as const;
export type Status = (typeof STATUSES)[number];

/** Whether a word, as people or a file give it, is a status that a file can state. */
export function isWordStatus(word: string): word is WordStatus {
  return WORD_STATUSES.some((status) => status === word);
}

/** A way of writing records. One file each in `dialects/`. */
export const DIALECTS = [
  "spec-kit",
  "nygard",
  "adr-tools",
  "madr-2",
  "madr-3",
  "madr-4",
  "log4brains",
  "cosmos",
  "generic",
] as const;
export type Dialect = (typeof DIALECTS)[number];

/** How serious a problem is. Only `error` makes `docket check` exit 1. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];
