import { COMMON_WORDS, type DialectRules } from "./dialect";

/** Anything else: the status is moved where it stands, nothing besides. */
export const generic: DialectRules = {
  name: "generic",
  recognise: () => 0.1,
  words: COMMON_WORDS,
  successor: "link",
  predecessor: "field",
  movesDate: false,
  hasChangelog: false,
};
