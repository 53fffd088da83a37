import { partOfHeading } from "../decisions/decision-parts";
import { COMMON_WORDS, type DialectRules } from "./dialect";

/**
 * Michael Nygard's article (2011): sections Context, Decision, Status, Consequences in prose, a
 * status word in the section, no date, a reference when superseded.
 */
export const nygard: DialectRules = {
  name: "nygard",
  recognise(signs) {
    const parts = new Set(signs.outline.headings.map((heading) => partOfHeading(heading.text)));
    if (!parts.has("status") || signs.header.entries.length > 0) return 0;
    const isWhole = parts.has("context") && parts.has("decision") && parts.has("consequences");
    return isWhole ? 0.6 : 0.3;
  },
  words: { ...COMMON_WORDS, draft: undefined, deferred: undefined, abandoned: undefined },
  successor: "link",
  predecessor: "status-paragraph",
  movesDate: false,
  hasChangelog: false,
};
