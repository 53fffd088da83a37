import { counted } from "@/lib/records/counted";
import type { Dialect } from "@/lib/records/vocabulary";
import { DIALECT_WORDS } from "./vocabulary-words";

/** What the editor of a decision says, whether it is a new file or an answer in a review. */
export const DRAFT = {
  title: "Document a decision",
  about:
    "This is the file as it will be written. Change what you like; nothing is written before you say so.",
  editTitle: "Edit the decision",
  editAbout:
    "Your answer to the review, as the whole file. Words on the old text become stale when it changes.",
  suggested: "Suggested:",
  fromDraft: "Your draft, as you left it.",
  fromDraftAlone: "No suggestion waits for it: it becomes a decision of its own.",
  path: "File in the repository",
  pathHint: "Relative to the source, inside it; it ends in .md.",
  text: "Text of the file",
  preview: "As it reads",
  previewFailed: "The preview did not come; what you typed is kept.",
  fromRepository: (path: string) => `From the repository's own template, ${path}.`,
  fromDialect: (dialect: Dialect) =>
    dialect === "generic"
      ? "From Docket's template."
      : `From Docket's template for ${DIALECT_WORDS[dialect]}.`,
  message: "Message of the commit",
  branch: (branch: string) => `on ${branch}`,
  commit: "Commit",
  commitAbout: "just this file",
  notCommitted: "It will not be committed:",
  notInGit: "the source is no git repository.",
  write: "Write file",
  saving: "Keeping the draft …",
  saved: "The draft is kept.",
  notSaved: "The draft could not be kept:",
  discardOpen: "Discard …",
  discard: "Yes, discard the draft",
  discarding: "Discarding …",
  lines: (lines: number) => counted(lines, "line"),
} as const;

/** Which template a draft was made from, as a sentence. */
export function templateSentence(
  template: { from: "repository"; path: string } | { from: "built-in"; dialect: Dialect },
): string {
  return template.from === "repository"
    ? DRAFT.fromRepository(template.path)
    : DRAFT.fromDialect(template.dialect);
}
