import type { Dialect } from "../vocabulary";

/**
 * Something a new decision points at. `path` is relative to the source, with `/`, or an https address;
 * `title` is what the link says, the name of the file without one.
 */
export type DraftReference = { label: string; path: string; title?: string };

/** What a person wants decided, before it is a file. Texts are markdown; an empty one is left to the template. */
export type DecisionDraft = {
  title: string;
  context: string;
  decision: string;
  alternatives: string;
  consequences: string;
  references: readonly DraftReference[];
  /** The folder of the feature it belongs to ("001-cli"); null when it belongs to none. */
  feature: string | null;
  /** Day of writing, `YYYY-MM-DD`. */
  date: string;
  deciders: readonly string[];
  /** Path of the record it came from: in a repository of several projects it is written beside that one. */
  near?: string | null;
  /** A folder that a person chose; null or absent: that of the repository's other decisions. */
  folder?: string | null;
};

/** A decision that is there. `text` is null when nobody read it: then only its path has a say. */
export type KnownDecision = { path: string; text: string | null };

/** What is known of a repository before a decision is added to it. Paths are relative, with `/`. */
export type RepositoryFacts = {
  decisions: readonly KnownDecision[];
  /** Every other path that must not be overwritten. */
  taken: readonly string[];
  /** Files that may be templates of decisions (`isDecisionTemplate`), with their texts. */
  templates: readonly { path: string; text: string }[];
  /** Folders that a tool's own settings name: adr-tools' `.adr-dir`, log4brains' `.log4brains.yml`. */
  settings: { adrTools: string | null; log4brains: string | null };
};

/** A decision that could be written: the whole file, and where its form came from. */
export type NewDecision = {
  path: string;
  /** With the line endings it is to be written with; UTF-8, no byte order mark. */
  text: string;
  /** As in the file name; null where names carry none. */
  number: string | null;
  /** As it reads back from the text. */
  title: string;
  /** As the result is read. */
  dialect: Dialect;
  template: { from: "repository"; path: string } | { from: "built-in"; dialect: Dialect };
};
