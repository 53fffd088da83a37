import type { Context } from "../../context";
import { askPen } from "../../pen/ask-pen";
import { isEditRefusal } from "../../records/edit/edit-refusal";
import { isRefusal, type Refusal } from "../../refusal";
import { commitMessage } from "../../reviews/commit-message";
import { OUTCOME_STATUS } from "../../reviews/outcome-status";
import type { Outcome } from "../../reviews/states";
import { refuseCommit } from "../../sources/commit-refusal";
import { commitReadiness } from "../../sources/git-commit";
import { gitHistoryOf } from "../../sources/git-facts";
import { writeReadiness } from "../../sources/write-readiness";
import {
  type ClosingPlan,
  closingNames,
  closingWay,
  keepOrRefuse,
  refuseSuccessor,
  type Seen,
} from "./plan-closing";
import type { PatchView } from "./review-view";

/** Outcomes whose patch is shown before they are pressed; a supersession only once its successor is chosen. */
const SHOWN = ["approved", "rejected", "deferred"] as const;
type Shown = (typeof SHOWN)[number] | "superseded";

type Message = {
  review: string;
  ledger: string | null;
  reviewers: readonly { name: string; mail: string | null }[];
};

/** What each outcome would do to files, as it stands now: what `planClosing` would plan, drawn. */
export async function patchViews(
  ctx: Context,
  { decision, now }: Seen,
  by: Seen | null,
  message: Message,
): Promise<Partial<Record<Outcome, PatchView>>> {
  const commit = await commitOutlook({ decision, now });
  const refused = by === null ? null : refuseSuccessor(decision, by);
  const successor = refused ? null : by;
  const task = {
    file: { path: now.path, text: now.text },
    successor: successor && { path: successor.now.path, text: successor.now.text },
    way: await closingWay(ctx, decision, [ctx.actor.name]),
  };
  const drawn = await askPen("close", task, successor ? [now.file, successor.now.file] : [now.file]);
  const planOf = (outcome: Shown): DrawnPlan | Refusal => {
    const named = closingNames(outcome, now.record);
    const closing = drawn[OUTCOME_STATUS[outcome]];
    if (outcome === "superseded" && refused) return refused;
    if (closing === undefined) return { files: [], keeps: null, ...named };
    return isEditRefusal(closing)
      ? keepOrRefuse(closing, named)
      : { files: closing.files, keeps: null, ...named };
  };
  const outcomes: Shown[] = by === null ? [...SHOWN] : [...SHOWN, "superseded"];
  return Object.fromEntries(
    outcomes.map((outcome) => {
      const reviewers = outcome === "approved" ? message.reviewers : [];
      return [outcome, toView({ decision, now }, planOf(outcome), commit, { ...message, reviewers })];
    }),
  );
}

/** A plan of which only its patches are needed. */
type DrawnPlan = Omit<ClosingPlan, "files"> & { files: { path: string; patch: string }[] };

/** A new branch touches neither work tree nor index, so what stands in the way there stands not in its way. */
const NO_BAR: readonly Refusal["code"][] = [
  "head-detached",
  "operation-in-progress",
  "path-staged",
  "index-locked",
];

type Outlook = { refusal: Refusal | null; branch: string | null; isPossible: boolean };

async function commitOutlook({ decision, now }: Seen): Promise<Outlook> {
  if (!decision.isGit) return { refusal: null, branch: null, isPossible: false };
  const place = await gitHistoryOf(decision.root);
  const refusal =
    place === null || place === "git-missing"
      ? refuseCommit(place === null ? "not-in-git" : place, decision.root)
      : await commitReadiness(place, [{ path: decision.path, oldBytes: now.bytes, newBytes: now.bytes }]);
  return { refusal, branch: decision.branch, isPossible: true };
}

function toView(
  { decision, now }: Seen,
  plan: DrawnPlan | Refusal,
  { refusal: commitRefused, branch, isPossible }: Outlook,
  { review, ledger, reviewers }: Message,
): PatchView {
  const files = isRefusal(plan) ? [] : plan.files;
  const unwritable = files
    .map(({ path }) => writeReadiness(decision.root, path))
    .find((refused) => refused !== null);
  const refusal = isRefusal(plan) ? plan : (plan.keeps ?? unwritable ?? null);
  const isCommitted = isPossible && !isRefusal(plan) && files.length > 0;
  return {
    // A closing makes no file: it writes into those that are judged.
    files: files.map((file) => ({ ...file, isNew: false })),
    // The ledger's head is only known once the closing stands in it.
    message: isCommitted
      ? commitMessage({
          subject: plan.subject,
          decision: plan.decision,
          reviewers,
          review,
          ledger,
          head: "…",
        })
      : null,
    commitRefusal: said(commitRefused),
    branch,
    canBranch: isCommitted && (commitRefused === null || NO_BAR.includes(commitRefused.code)),
    refusal: said(refusal),
    file: now.file,
  };
}

function said(refusal: Refusal | null): { sentence: string; nextStep: string } | null {
  return refusal && { sentence: refusal.sentence, nextStep: refusal.nextStep };
}
