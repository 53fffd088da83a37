import { COMMON_WORDS, type DialectRules, hasHeading, hasKey, hasMadrHeading } from "./dialect";

/**
 * MADR 4: front matter with a quoted `status:`, `date:` (of the last change), `decision-makers:`,
 * `consulted:`, `informed:`; a superseded decision names its successor by identifier only.
 */
export const madr4: DialectRules = {
  name: "madr-4",
  recognise(signs) {
    if (signs.header.entries.length === 0) return 0;
    const isMadr = hasMadrHeading(signs);
    if (hasKey(signs, "decision-makers")) return isMadr ? 0.95 : 0.8;
    return isMadr && hasHeading(signs, "confirmation") && !hasKey(signs, "deciders") ? 0.8 : 0;
  },
  words: COMMON_WORDS,
  successor: "id",
  predecessor: "more-information",
  movesDate: true,
  hasChangelog: false,
};
