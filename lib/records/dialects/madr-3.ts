import { COMMON_WORDS, type DialectRules, firstPlace, hasKey, hasMadrHeading } from "./dialect";

/**
 * MADR 3: front matter with a plain `status:`, `date:` (of the last change), `deciders:`,
 * `consulted:`, `informed:`; links are allowed in the status.
 */
export const madr3: DialectRules = {
  name: "madr-3",
  recognise(signs) {
    if (signs.header.entries.length === 0) return 0;
    const isMadr = hasMadrHeading(signs);
    if (hasKey(signs, "deciders")) return isMadr ? 0.9 : 0.7;
    return isMadr ? 0.75 : firstPlace(signs) === "yaml" ? 0.4 : 0;
  },
  words: COMMON_WORDS,
  successor: "link",
  predecessor: "more-information",
  movesDate: true,
  hasChangelog: false,
};
