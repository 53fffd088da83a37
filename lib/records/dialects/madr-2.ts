import { COMMON_WORDS, type DialectRules, firstPlace, hasMadrHeading } from "./dialect";

/**
 * MADR 2.x: a list below the title, `* Status: proposed`, `* Deciders:`, `* Date:` (of the last
 * change), all optional; links between decisions in `## Links`.
 */
export const madr2: DialectRules = {
  name: "madr-2",
  recognise(signs) {
    if (signs.header.entries.length > 0) return 0;
    if (!hasMadrHeading(signs)) return 0;
    return firstPlace(signs) === "list" || signs.fields.some((field) => field.where === "list") ? 0.8 : 0.5;
  },
  words: COMMON_WORDS,
  successor: "link",
  predecessor: "links-list",
  movesDate: true,
  hasChangelog: false,
};
