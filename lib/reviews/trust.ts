import { OLD_DAYS } from "../records/links/resolve-links";
import type { Status } from "../records/vocabulary";

/**
 * What is known of people's consent to a decision (`review.md` §3), beside what its file says:
 * consented here · approved here by override · per commit (trailers, not verified) · accepted in the file without recorded consent ·
 * changed since consent · proposed for long · cited as settled though only proposed · nothing to say.
 */
export const TRUSTS = [
  "consented",
  "by-override",
  "per-commit",
  "unconsented",
  "changed",
  "old",
  "cited",
  "none",
] as const;
export type Trust = (typeof TRUSTS)[number];

/** A consent that was given here: a review closed as approved, or a ratification. */
export type Consent = {
  at: string;
  by: readonly string[];
  core: string | null;
  review: string | null;
  /** Whose override it was; null: its policy was met. */
  overrideBy: string | null;
};

/** The commit that made a decision accepted. */
export type Acceptance = {
  commit: string;
  at: string;
  author: string;
  /** Name of the known agent that took part; null does not mean that none did. */
  agent: string | null;
  /** Not so where an import, or the cut end of a shallow clone, brought the decision accepted. */
  isDecided: boolean;
  /** Names of people in `Reviewed-by:` trailers, agents left out. */
  reviewers: readonly string[];
  /** `Docket-Review:` of the commit. */
  review: string | null;
  /** The name in its `Docket-Override:`; null: it tells of none. */
  overrideBy: string | null;
};

export type TrustFacts = {
  status: Status | null;
  /** Hash of what the decision says now; null where it cannot be read. */
  core: string | null;
  /** The newest consent that was not taken back. */
  consent: Consent | null;
  acceptance: Acceptance | null;
  /** `YYYY-MM-DD` of a proposed decision, by its file or its first commit. */
  proposedOn: string | null;
  /** How many other records point at it as at something that holds. */
  citations: number;
  today: string;
};

/** Where a decision stands with people's consent. Nothing is ever taken for a yes that nobody said. */
export function trustOf(facts: TrustFacts): Trust {
  const { status, core, consent, acceptance } = facts;
  if (status === "accepted") {
    if (consent) {
      if (consent.core === null || consent.core !== core) return "changed";
      return consent.overrideBy === null ? "consented" : "by-override";
    }
    const names = acceptance?.isDecided
      ? acceptance.reviewers.length > 0 || acceptance.review !== null
      : false;
    if (!names) return "unconsented";
    return acceptance?.overrideBy ? "by-override" : "per-commit";
  }
  if (status === "proposed" || status === "draft") {
    if (facts.citations > 0 && status === "proposed") return "cited";
    if (facts.proposedOn !== null && daysBetween(facts.proposedOn, facts.today) >= OLD_DAYS) return "old";
  }
  return "none";
}

/** Whole days from one `YYYY-MM-DD` to another; NaN where one of them is no day. */
export function daysBetween(from: string, to: string): number {
  return Math.floor(
    (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  );
}
