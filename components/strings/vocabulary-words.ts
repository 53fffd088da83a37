import type { LinkRel } from "@/lib/records/record";
import type { Dialect, DocumentKind, RecordKind, Severity, Stage, Status } from "@/lib/records/vocabulary";

/** What the screen calls the words of the vocabulary. One table each, so that nothing can be forgotten. */
export const KIND_WORDS: Record<RecordKind, { one: string; many: string }> = {
  prompt: { one: "Prompt", many: "Prompts" },
  decision: { one: "Decision", many: "Decisions" },
  document: { one: "Document", many: "Documents" },
  minutes: { one: "Minutes", many: "Minutes" },
};

export const DOCUMENT_WORDS: Record<DocumentKind, string> = {
  spec: "Spec",
  plan: "Plan",
  tasks: "Tasks",
  constitution: "Constitution",
  other: "Document",
};

export const STAGE_WORDS: Record<Stage, string> = {
  constitution: "Constitution",
  spec: "Spec",
  plan: "Plan",
  tasks: "Tasks",
  red: "Red",
  green: "Green",
  refactor: "Refactor",
  implement: "Implement",
  explainer: "Explainer",
  misc: "Misc",
  general: "General",
};

export const STATUS_WORDS: Record<Status, { word: string; about: string }> = {
  draft: { word: "Draft", about: "Being written." },
  proposed: { word: "Proposed", about: "Waiting for a decision." },
  accepted: { word: "Accepted", about: "The file says it is decided." },
  rejected: { word: "Rejected", about: "The file says no." },
  deferred: { word: "Deferred", about: "Put off." },
  superseded: { word: "Superseded", about: "Another decision took its place." },
  deprecated: { word: "Deprecated", about: "No longer followed." },
  abandoned: { word: "Abandoned", about: "Withdrawn before it was decided." },
  conflict: { word: "Conflict", about: "The file states two statuses that disagree." },
  none: { word: "No status", about: "The file states no status." },
  unknown: { word: "Unknown", about: "The file's status is no word that Docket knows." },
  unresolved: { word: "Unresolved", about: "The template's choice was never made." },
};

export const SEVERITY_WORDS: Record<Severity, { one: string; many: string }> = {
  error: { one: "Error", many: "Errors" },
  warning: { one: "Warning", many: "Warnings" },
  info: { one: "Note", many: "Notes" },
};

export const DIALECT_WORDS: Record<Dialect, string> = {
  "spec-kit": "Spec Kit",
  nygard: "Nygard",
  "adr-tools": "adr-tools",
  "madr-2": "MADR 2",
  "madr-3": "MADR 3",
  "madr-4": "MADR 4",
  log4brains: "log4brains",
  cosmos: "Cosmos",
  generic: "None in particular",
};

/** What the file literally says, as a tooltip. */
export const fileSays = (raw: string) => `The file: “${raw}”`;

/** A link read from the record outwards, and the same link seen from its other end. */
const REL_WORDS: Record<LinkRel, { out: string; in: string }> = {
  spec: { out: "Spec", in: "Spec of" },
  plan: { out: "Plan", in: "Plan of" },
  tasks: { out: "Tasks", in: "Tasks of" },
  adr: { out: "Decision", in: "Decision of" },
  prompt: { out: "Prompt", in: "Prompt of" },
  ticket: { out: "Ticket", in: "Ticket of" },
  pr: { out: "Pull request", in: "Pull request of" },
  commit: { out: "Commit", in: "Commit of" },
  constitution: { out: "Constitution", in: "Constitution of" },
  document: { out: "Document", in: "Document of" },
  supersedes: { out: "Supersedes", in: "Superseded by" },
  "superseded-by": { out: "Superseded by", in: "Supersedes" },
  amends: { out: "Amends", in: "Amended by" },
  "amended-by": { out: "Amended by", in: "Amends" },
  relates: { out: "Relates to", in: "Related from" },
  mentions: { out: "Mentions", in: "Mentioned by" },
};

/** The word for a link seen from one of its ends. */
export function relWord(rel: string, direction: "out" | "in"): string {
  return Object.hasOwn(REL_WORDS, rel) ? REL_WORDS[rel as LinkRel][direction] : rel;
}

/** The word for a value of the vocabulary, where a facet counts one; null: the value is the word. */
export function valueWord(field: string, value: string): string | null {
  if (field === "stage" && Object.hasOwn(STAGE_WORDS, value)) return STAGE_WORDS[value as Stage];
  if (field === "status" && Object.hasOwn(STATUS_WORDS, value)) return STATUS_WORDS[value as Status].word;
  if (field === "kind" && Object.hasOwn(KIND_WORDS, value)) return KIND_WORDS[value as RecordKind].many;
  return null;
}
