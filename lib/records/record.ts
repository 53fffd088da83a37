import type { Dialect, DocumentKind, RecordKind, Severity, Stage, Status } from "./vocabulary";

/** Lines are counted from 1, both ends included. Offsets are UTF-16 units into the decoded text. */
export type Span = { startLine: number; endLine: number; start: number; end: number };

/** Names of the parts of a record that are searched, shown and quoted apart. */
export const SECTION_NAMES = [
  "prompt",
  "response",
  "outcome",
  "evaluation",
  "context",
  "decision",
  "consequences",
  "alternatives",
  "references",
  "status",
  "changelog",
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** Something the parser could not honestly read. `rule` is one of the closed list in `problems.ts`. */
export type Problem = { rule: string; severity: Severity; line: number | null; message: string };

/**
 * A pointer from a record to something else, as the file writes it. `resolved` is the path of the
 * record it leads to, relative to the source with `/`, or null; it is filled when all records of a
 * source are known. `evidence` is a plain clause that says why the link exists.
 */
export type Link = {
  rel: LinkRel;
  target: string;
  resolved: string | null;
  evidence: string;
  line: number | null;
};
export const LINK_RELS = [
  "spec",
  "plan",
  "tasks",
  "adr",
  "prompt",
  "ticket",
  "pr",
  "commit",
  "constitution",
  "document",
  "supersedes",
  "superseded-by",
  "amends",
  "amended-by",
  "relates",
  "mentions",
] as const;
export type LinkRel = (typeof LINK_RELS)[number];

/** One line in which an agent proposes that a decision be documented. */
export type Suggestion = {
  /** Line of the marker, or of the run-line when there is no marker. */
  line: number;
  brief: string;
  /** Title or slug proposed with the run-line, as written; null when none is given. */
  title: string | null;
  form: SuggestionForm;
};
export const SUGGESTION_FORMS = ["detected", "detected-list", "adr-suggestion", "run-line"] as const;
export type SuggestionForm = (typeof SUGGESTION_FORMS)[number];

/** One place in a decision where a status stands. */
export type StatusPlace = {
  where: "yaml" | "list" | "table" | "line" | "quote" | "section" | "badge";
  line: number;
  raw: string;
  status: Status;
};

/** The bullets of a prompt's outcome and evaluation sections, each as plain text or null. */
export type Flywheel = {
  impact: string | null;
  tests: string | null;
  files: string | null;
  nextPrompts: string | null;
  reflection: string | null;
  failureModes: string | null;
  graders: string | null;
  promptVariant: string | null;
  nextExperiment: string | null;
};

/**
 * A record as read from one file, without its neighbours. Absent things are null or [].
 * `path` is relative to the source, with `/`. Everything `…Raw` is as written in the file.
 */
export type ParsedRecord = {
  path: string;
  kind: RecordKind;
  documentKind: DocumentKind | null;
  dialect: Dialect;
  /** As written ("0007", "7", "20251206013400"); the file name wins over the header. */
  number: string | null;
  /** The id as the header writes it, always text ("0010" is never 8). */
  id: string | null;
  title: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SSZ`; null when absent or unreadable. */
  date: string | null;
  dateRaw: string | null;
  /** Folder that ties prompts, specs and decisions together; null when the record has none. */
  feature: FeatureRef | null;
  featureRaw: string | null;
  stage: Stage | null;
  stageRaw: string | null;
  /** Of decisions only; null for every other kind. */
  status: Status | null;
  statusRaw: string | null;
  statusLine: number | null;
  statusPlaces: StatusPlace[];
  deciders: string[];
  consulted: string[];
  informed: string[];
  /** The people who wrote it, where the file says so. */
  authors: string[];
  model: string | null;
  surface: string | null;
  user: string | null;
  branch: string | null;
  command: string | null;
  labels: string[];
  files: string[];
  tests: string[];
  links: Link[];
  sections: Partial<Record<SectionName, Span>>;
  flywheel: Flywheel | null;
  /** `- [x]` and `- [ ]` of a document; null where there are none. */
  tasks: { done: number; total: number } | null;
  suggestions: Suggestion[];
  problems: Problem[];
  /** sha256 of the file's bytes, hex. */
  sha256: string;
  /** Hash of a decision's text without status, date, people and relation fields; null for other kinds. */
  coreHash: string | null;
  /** Words of the body, counted by white space. */
  words: number;
  /** Decoded text: BOM and NUL removed, invalid UTF-8 replaced (then a problem says so). */
  text: string;
};

/** (base folder, folder): `history/prompts` + `001-cli`, or `specs` + `001-cli`. */
export type FeatureRef = { base: string; folder: string };
