import { COMMON_WORDS, type DialectRules, type DialectSigns } from "./dialect";

/**
 * spec-kit-plus: `# ADR-0001: T`, then `- **Status:** Proposed`, `- **Date:**`, `- **Feature:**`,
 * `- **Context:**` with the colon inside the bold, in `history/adr/` (2025: `docs/adr/`). The date
 * is that of creation.
 */
export const specKit: DialectRules = {
  name: "spec-kit",
  recognise(signs) {
    const isBoldList = signs.places.some((place) => place.where === "list") && hasBoldStatus(signs);
    const hasFeature = signs.fields.some((field) => field.key === "feature");
    const isAtHome = /(?:^|\/)history\/adrs?\//i.test(signs.path);
    if (isBoldList && hasFeature) return 0.95;
    if (isBoldList && isAtHome) return 0.9;
    if (isAtHome && (hasFeature || isBoldList)) return 0.8;
    return isBoldList && /^adr[- ]?\d+/i.test(signs.heading) ? 0.6 : 0;
  },
  words: { ...COMMON_WORDS, draft: undefined, deferred: undefined, abandoned: undefined },
  successor: "link",
  predecessor: "related-adrs",
  movesDate: false,
  hasChangelog: false,
};

/** `**Status:** x`: the field is longer than its value and its label. */
function hasBoldStatus(signs: DialectSigns): boolean {
  const field = signs.fields.find((one) => one.key === "status" && one.where === "list");
  return field !== undefined && field.value.start - field.start >= "**Status:**".length;
}
