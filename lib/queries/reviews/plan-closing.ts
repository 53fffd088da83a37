import type { Context } from "../../context";
import { type ClosingWay, closingEdits } from "../../records/edit/closing-edits";
import { type EditRefusal, isEditRefusal } from "../../records/edit/edit-refusal";
import { ownWords } from "../../records/edit/own-words";
import type { Written } from "../../records/edit/set-status";
import { type Refusal, refuse } from "../../refusal";
import { commitSubject, decisionName } from "../../reviews/commit-subject";
import { OUTCOME_STATUS } from "../../reviews/outcome-status";
import type { Outcome } from "../../reviews/states";
import type { PlannedFile } from "../../reviews/write-plan";
import { sha256 } from "../../sha256";
import { today } from "../../today";
import { type DecisionNow, type KnownDecision, statusRawsAround } from "../decisions/decision-now";
import type { SeenDecision } from "../decisions/see-decision";
import { refuseEdit } from "./refuse-edit";

/** What closing a review would do to files; `keeps` says why the file keeps its status all the same. */
export type ClosingPlan = {
  files: PlannedFile[];
  keeps: Refusal | null;
  subject: string;
  decision: string;
};

type Open = { decision: KnownDecision; now: DecisionNow };
/** A decision as a page sees it. */
export type Seen = { decision: KnownDecision; now: SeenDecision };

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
  const named = closingNames(outcome, now.record);
  if (status === null) return { files: [], keeps: null, ...named };
  const refused = outcome === "superseded" ? refuseSuccessor(decision, by) : null;
  if (refused) return refused;
  const way = await closingWay(ctx, decision, people);
  const edits = closingEdits(now, status, by?.now ?? null, way);
  if (isEditRefusal(edits)) return keepOrRefuse(edits, named);
  const files = [plannedFile(now, edits.own)];
  if (edits.successor && by) files.push(plannedFile(by.now, edits.successor));
  return { files, keeps: null, ...named };
}

/** What a closing is called in its commit. */
export function closingNames(
  outcome: Outcome,
  record: { title: string; number: string | null },
): Pick<ClosingPlan, "subject" | "decision"> {
  const status = OUTCOME_STATUS[outcome];
  const decision = decisionName(record);
  const subject = status === null ? `Close the review of ${decision}` : commitSubject(status, record);
  return { subject, decision };
}

/** What a closing says beside the status: the day, the people, and the words of the decision's neighbours. */
export async function closingWay(
  ctx: Context,
  decision: KnownDecision,
  people: readonly string[],
): Promise<ClosingWay> {
  const words = ownWords(await statusRawsAround(ctx.db, decision));
  return { date: today(ctx), people, ...words };
}

/** Why a decision cannot be superseded by another; null: it can. */
export function refuseSuccessor(decision: KnownDecision, by: Seen | null): Refusal | null {
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

/** What the pen's refusal means to a closing: the file keeps its status, or nothing can be closed so. */
export function keepOrRefuse<Named extends object>(
  refusal: EditRefusal,
  named: Named,
): (Named & { files: []; keeps: Refusal }) | Refusal {
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
  };
}
