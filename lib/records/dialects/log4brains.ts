import { COMMON_WORDS, type DialectRules, hasHeading } from "./dialect";

/**
 * log4brains: `YYYYMMDD-slug.md`, MADR 2's list with `- Status:`, `- Tags:` and a `- Date:` that
 * orders the timeline and therefore stays; the text of a link is the slug.
 */
export const log4brains: DialectRules = {
  name: "log4brains",
  recognise(signs) {
    const name = signs.path.slice(signs.path.lastIndexOf("/") + 1);
    if (!/^\d{8}-/.test(name) || signs.header.entries.length > 0) return 0;
    const isMadr = hasHeading(
      signs,
      "context and problem statement",
      "decision outcome",
      "considered options",
    );
    const hasList = signs.fields.some((field) => field.where === "list");
    return isMadr || hasList ? 0.9 : 0.6;
  },
  words: { ...COMMON_WORDS, deferred: undefined, abandoned: undefined },
  successor: "slug-link",
  predecessor: "links-list",
  movesDate: false,
  hasChangelog: false,
};
