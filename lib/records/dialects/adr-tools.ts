import { partOfHeading } from "../decisions/decision-parts";
import { COMMON_WORDS, type DialectRules } from "./dialect";

/**
 * adr-tools: `# 7. Title`, a line `Date: YYYY-MM-DD` (of creation; the tool never moves it), then
 * `## Status` with the word, and each link to another decision as a paragraph of its own below it.
 * The tool spells "Superceded by" and "Supercedes".
 */
export const adrTools: DialectRules = {
  name: "adr-tools",
  recognise(signs) {
    const hasStatus = signs.outline.headings.some((heading) => partOfHeading(heading.text) === "status");
    const hasDate = signs.fields.some((field) => field.key === "date" && field.where === "line");
    if (!hasStatus || !hasDate) return 0;
    return /^\d{1,5}\.\s/.test(signs.heading) ? 0.9 : 0.65;
  },
  words: { ...COMMON_WORDS, draft: undefined, deferred: undefined, abandoned: undefined },
  successor: "paragraph",
  predecessor: "status-paragraph",
  movesDate: false,
  hasChangelog: false,
};
