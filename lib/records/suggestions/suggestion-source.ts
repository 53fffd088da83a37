import type { LineIndex } from "../line-index";
import type { CodeMarks } from "../mark-code";
import type { Span } from "../record";
import type { DocumentKind, RecordKind } from "../vocabulary";

/** What suggestions are looked for in. */
export type SuggestionSource = {
  path: string;
  kind: RecordKind;
  documentKind: DocumentKind | null;
  lines: LineIndex;
  marks: CodeMarks;
  /** First line of the body; a header holds the command that was run, never a suggestion. */
  bodyLine: number;
  /** What the person asked: an agent's suggestions in it are quoted. Null when there is no such part. */
  prompt: Span | null;
};

const INSTRUCTION_NAMES =
  /^(?:claude|agents?|gemini|qwen|copilot-instructions|cursorrules|windsurfrules|constitution|skill|readme)(?:\.local)?\.(?:md|markdown|mdc)$/i;
const INSTRUCTION_FOLDERS =
  /(?:^|\/)(?:\.claude\/(?:agents|commands|skills|output-styles)|\.gemini|\.qwen|\.cursor|\.codex|\.opencode|\.github\/(?:prompts|agents|chatmodes|instructions)|\.specify\/(?:templates|scripts|commands)|templates?)\//i;

/**
 * Whether a file tells agents what to do: what looks like a suggestion there is the wording they
 * are told to use. A decision kept below `.specify` is a decision all the same.
 */
export function isInstructionFile(source: Pick<SuggestionSource, "path" | "kind" | "documentKind">): boolean {
  if (source.documentKind === "constitution") return true;
  const name = source.path.slice(source.path.lastIndexOf("/") + 1);
  if (INSTRUCTION_NAMES.test(name) || INSTRUCTION_FOLDERS.test(source.path)) return true;
  if (/(?:^|[-_.])template(?:[-_.]|$)/i.test(name)) return true;
  return (
    /(?:^|\/)\.specify\//i.test(source.path) && source.kind === "document" && source.documentKind === "other"
  );
}
