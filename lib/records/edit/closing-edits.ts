import type { WordStatus } from "../vocabulary";
import { type EditRefusal, isEditRefusal } from "./edit-refusal";
import { setStatus, type Written } from "./set-status";
import type { StatusChange } from "./status-change";
import { supersede } from "./supersede";

/** A decision as the pen is given it; the text as `decodeForEdit` gives it. */
export type DecisionFile = { path: string; text: string };

/** What a closing says beside the status it writes. */
export type ClosingWay = Omit<StatusChange, "status" | "by" | "mayOverwrite">;

/** What is written into the decision that is judged, and into its successor where that does not say so already. */
export type ClosingEdits = { own: Written; successor: Written | null };

/** What closing a review would write for a status; with `superseded` into both files, which needs the successor. */
export function closingEdits(
  file: DecisionFile,
  status: Extract<WordStatus, "accepted" | "rejected" | "deferred" | "superseded">,
  successor: DecisionFile | null,
  way: ClosingWay,
): ClosingEdits | EditRefusal {
  if (status === "superseded" && successor !== null) {
    const both = supersede(file, successor, way);
    return isEditRefusal(both) ? both : { own: both.old, successor: both.successor };
  }
  const own = setStatus(file, { ...way, status });
  return isEditRefusal(own) ? own : { own, successor: null };
}
