import type { Status } from "../records/vocabulary";
import type { Outcome } from "./states";

/**
 * The status an outcome writes into the file; null: the file keeps its own (a withdrawn review says
 * nothing of the decision). Which word a dialect has for it is in `docs/write-back.md`.
 */
export const OUTCOME_STATUS = {
  approved: "accepted",
  rejected: "rejected",
  deferred: "deferred",
  withdrawn: null,
  superseded: "superseded",
} as const satisfies Record<Outcome, Status | null>;
