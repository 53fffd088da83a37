import { partOfHeading } from "../decisions/decision-parts";
import { type DialectRules, hasHeading } from "./dialect";

/**
 * cosmos-sdk: `# ADR 012: T`, `## Changelog` with a line a change, `## Status` in capitals with an
 * implementation word behind it (`ACCEPTED Not Implemented`), `SUPERSEEDED` spelled so.
 */
export const cosmos: DialectRules = {
  name: "cosmos",
  recognise(signs) {
    const hasStatus = signs.outline.headings.some((heading) => partOfHeading(heading.text) === "status");
    if (!hasStatus || !hasHeading(signs, "changelog")) return 0;
    return /^adr[ -]?\d+/i.test(signs.heading) ? 0.95 : 0.5;
  },
  words: {
    draft: "DRAFT",
    proposed: "PROPOSED",
    accepted: "ACCEPTED",
    rejected: "REJECTED",
    superseded: "SUPERSEEDED",
    abandoned: "ABANDONED",
  },
  successor: "id",
  predecessor: "field",
  movesDate: false,
  hasChangelog: true,
};
