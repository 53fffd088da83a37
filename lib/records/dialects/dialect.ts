import type { DecisionField } from "../decisions/decision-fields";
import type { Outline } from "../decisions/decision-outline";
import type { Header, RecordInput } from "../record-input";
import type { RecordPlace } from "../record-place";
import type { StatusPlaceFound } from "../status/status-place";
import type { Dialect, Status } from "../vocabulary";

/** What a dialect is recognised by. */
export type DialectSigns = {
  path: RecordInput["path"];
  place: RecordPlace;
  header: Header;
  outline: Outline;
  /** Fields of the head. */
  fields: readonly DecisionField[];
  places: readonly StatusPlaceFound[];
  /** The title's heading as written, numbers and all; "" when there is none. */
  heading: string;
};

/** How a supersession is written into the file of the decision that goes. */
export type SuccessorForm =
  /** `superseded by [ADR-0012](0012-use-x.md)` in the value. */
  | "link"
  /** `superseded by ADR-0012` in the value. */
  | "id"
  /** `superseded by [20261121-use-x](20261121-use-x.md)` in the value. */
  | "slug-link"
  /** `Superceded by [12. Use X](0012-use-x.md)` as a paragraph in place of the status. */
  | "paragraph";

/** How the successor says what it supersedes. */
export type PredecessorForm =
  /** `Supersedes [3. Use Y](0003-use-y.md)` as a paragraph of the status section. */
  | "status-paragraph"
  /** `- Supersedes [ADR-0003](0003-use-y.md)` in `## Links`. */
  | "links-list"
  /** The same in `## More Information`. */
  | "more-information"
  /** Appended to `- Related ADRs:`. */
  | "related-adrs"
  /** A cell or field `Supersedes`, where there is one; else a line below the status. */
  | "field";

/**
 * One way of writing decisions: how it is recognised, and which bytes a change of status moves.
 * All dialects have this shape; `table.ts` joins them.
 */
export type DialectRules = {
  name: Dialect;
  /** How sure the signs make us, from 0 (is not) to 1; the surest dialect wins, the first of equals. */
  recognise(signs: DialectSigns): number;
  /** The word for each status the dialect can say; what is missing stays in the ledger only. */
  words: Partial<Record<Status, string>>;
  successor: SuccessorForm;
  predecessor: PredecessorForm;
  /** Whether the date is that of the last change and moves with the status. */
  movesDate: boolean;
  /** Whether a line is added to the changelog. */
  hasChangelog: boolean;
};

/** Whether a heading of this exact text (folded to lower case) stands anywhere. */
export function hasHeading(signs: DialectSigns, ...texts: string[]): boolean {
  return signs.outline.headings.some((heading) => texts.includes(heading.text.toLowerCase()));
}

/** Whether it has headings that all versions of MADR share. */
export function hasMadrHeading(signs: DialectSigns): boolean {
  return hasHeading(signs, "context and problem statement", "decision outcome", "considered options");
}

/** Whether the header holds a key (lower case, as written). */
export function hasKey(signs: DialectSigns, ...keys: string[]): boolean {
  return signs.header.entries.some((entry) => keys.includes(entry.key.toLowerCase()));
}

/** Where the status stands, in order of trust; null when nowhere. */
export function firstPlace(signs: DialectSigns): StatusPlaceFound["where"] | null {
  return signs.places[0]?.where ?? null;
}

/** Words most dialects share. */
export const COMMON_WORDS: Partial<Record<Status, string>> = {
  draft: "draft",
  proposed: "proposed",
  accepted: "accepted",
  rejected: "rejected",
  deferred: "deferred",
  superseded: "superseded",
  deprecated: "deprecated",
  abandoned: "abandoned",
};
