import type { WordStatus } from "../vocabulary";

/** A decision as another one names it. */
export type NamedDecision = { path: string; title: string; number: string | null; id: string | null };

/** What is to become of a decision's status. */
export type StatusChange = {
  status: WordStatus;
  /** What supersedes it; only with `superseded`. */
  by?: NamedDecision | null;
  /** Day of the change, `YYYY-MM-DD`: for dialects whose date is that of the last change, and for changelogs. */
  date?: string | null;
  /** Who decided; named in a changelog line. */
  people?: readonly string[];
  /** The repository's own word for a status where it differs from the dialect's ("Approved", "Superceded"). */
  words?: Partial<Record<WordStatus, string>>;
  /** The repository's own pictures beside a status; without one the old picture goes with the old status. */
  emblems?: Partial<Record<WordStatus, string>>;
  /**
   * A person picked: places that disagree, are unknown or cannot be told apart are overwritten as a
   * whole. Without it they are refused.
   */
  mayOverwrite?: boolean;
};
