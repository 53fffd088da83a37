import type { Context } from "../../context";
import { type EditRefusal, isEditRefusal } from "../../records/edit/edit-refusal";
import { ownWords } from "../../records/edit/own-words";
import { setStatus, type Written } from "../../records/edit/set-status";
import { supersede } from "../../records/edit/supersede";
import { type Refusal, refuse } from "../../refusal";
import { commitSubject, decisionName } from "../../reviews/commit-subject";
import { OUTCOME_STATUS } from "../../reviews/outcome-status";
import type { Outcome } from "../../reviews/states";
import type { PlannedFile } from "../../reviews/write-plan";
import { sha256 } from "../../sha256";
import { today } from "../../today";
import { type DecisionNow, type KnownDecision, statusRawsAround } from "../decisions/decision-now";
import { refuseEdit } from "./refuse-edit";

/** What closing a review would do to files; `keeps` says why the file keeps its status all the same. */
export type ClosingPlan = {
  files: (PlannedFile & { beforeText: string; afterText: string })[];
  keeps: Refusal | null;
  subject: string;
  decision: string;
};

type Open = { decision: KnownDecision; now: DecisionNow };

/**
 * The edits that an outcome makes. Where the dialect has no word for it, or the file says so already,
 * nothing is changed and the plan says why; what the pen does not understand is refused.
 *
 * @param by the accepted decision that supersedes this one; only with `superseded`
 */
export async function planClosing(
  ctx: Context,
  { decision, now }: Open,
  outcome: Outcome,
  by: Open | null,
  people: readonly string[],
): Promise<ClosingPlan | Refusal> {
  const status = OUTCOME_STATUS[outcome];
  const named = {
    subject:
      status === null ? `Close the review of ${decisionName(now.record)}` : commitSubject(status, now.record),
    decision: decisionName(now.record),
  };
  if (status === null) return { files: [], keeps: null, ...named };
  const words = ownWords(await statusRawsAround(ctx.db, decision));
  const date = today(ctx);
  const way = { date, people, ...words };
  if (outcome === "superseded") {
    const refusal = refuseSuccessor(decision, by);
    if (refusal || by === null) return refusal ?? { files: [], keeps: null, ...named };
    const both = supersede(now, by.now, way);
    if (isEditRefusal(both)) return keepOrRefuse(both, named);
    const files = [plannedFile(now, both.old)];
    if (both.successor) files.push(plannedFile(by.now, both.successor));
    return { files, keeps: null, ...named };
  }
  const written = setStatus(now, { ...way, status: status as "accepted" | "rejected" | "deferred" });
  if (isEditRefusal(written)) return keepOrRefuse(written, named);
  return { files: [plannedFile(now, written)], keeps: null, ...named };
}

function refuseSuccessor(decision: KnownDecision, by: Open | null): Refusal | null {
  if (by === null)
    return refuse(
      "invalid-input",
      "It is not said which decision took its place.",
      "Choose the decision that supersedes this one.",
    );
  if (by.decision.key === decision.key || by.decision.sourceId !== decision.sourceId)
    return refuse(
      "invalid-input",
      "A decision is superseded by another one of the same source.",
      "Choose another decision.",
    );
  if (by.now.record.status !== "accepted")
    return refuse(
      "wrong-state",
      `${by.decision.path} is not accepted, and a decision is superseded only by one that is.`,
      "Close the review of the successor as approved first.",
    );
  return null;
}

function keepOrRefuse(
  refusal: EditRefusal,
  named: Pick<ClosingPlan, "subject" | "decision">,
): ClosingPlan | Refusal {
  const refused = refuseEdit(refusal);
  const isKept = refusal.reason === "no-word" || refusal.reason === "nothing-to-change";
  return isKept ? { files: [], keeps: refused, ...named } : refused;
}

/** Bytes before and after as hashes, with the edits both ways. */
export function plannedFile(
  before: Pick<DecisionNow, "path" | "text" | "file">,
  written: Pick<Written, "after" | "edits" | "inverse">,
): ClosingPlan["files"][number] {
  return {
    path: before.path,
    before: before.file,
    after: sha256(written.after),
    edits: written.edits,
    inverse: written.inverse,
    text: null,
    beforeText: before.text,
    afterText: written.after,
  };
}
