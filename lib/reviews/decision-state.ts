import { isWordStatus, type Status } from "../records/vocabulary";
import type { DecisionState } from "./verbs";

/**
 * Where a decision stands to the table of verbs. `reviewed` is no state of the table: while a review is
 * open, verbs are done to that.
 *
 * @param isConsented the newest consent given here is to what the decision says now
 */
export function decisionStateOf(
  status: Status | null,
  hasOpenReview: boolean,
  isConsented: boolean,
): DecisionState | "reviewed" {
  if (hasOpenReview) return "reviewed";
  // What the file says is open: a person chooses its place before a review opens.
  if (status === null || !isWordStatus(status)) return "misplaced";
  if (status !== "accepted") return "unreviewed";
  return isConsented ? "consented" : "unconsented";
}
