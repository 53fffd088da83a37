import type { Context } from "../../context";
import { unifiedPatch } from "../../records/history/unified-patch";
import { maskText } from "../../records/showing/mask-secrets";
import { isRefusal, type Refusal } from "../../refusal";
import { commitMessage } from "../../reviews/commit-message";
import type { Outcome } from "../../reviews/states";
import { refuseCommit } from "../../sources/commit-refusal";
import { commitReadiness } from "../../sources/git-commit";
import { gitHistoryOf } from "../../sources/git-facts";
import { writeReadiness } from "../../sources/write-readiness";
import type { DecisionNow, KnownDecision } from "../decisions/decision-now";
import { type ClosingPlan, planClosing } from "./plan-closing";
import type { PatchView } from "./review-view";

/** Outcomes whose patch is shown before they are pressed; a supersession only once its successor is chosen. */
const SHOWN = ["approved", "rejected", "deferred"] as const;

type Open = { decision: KnownDecision; now: DecisionNow };
type Message = {
  review: string;
  ledger: string | null;
  reviewers: readonly { name: string; mail: string | null }[];
};

/** What each outcome would do to files, as it stands now. */
export async function patchViews(
  ctx: Context,
  open: Open,
  by: Open | null,
  message: Message,
): Promise<Partial<Record<Outcome, PatchView>>> {
  const views: Partial<Record<Outcome, PatchView>> = {};
  const outcomes: Outcome[] = by === null ? [...SHOWN] : [...SHOWN, "superseded"];
  const commit = await commitOutlook(open);
  for (const outcome of outcomes) {
    const plan = await planClosing(ctx, open, outcome, outcome === "superseded" ? by : null, [
      ctx.actor.name,
    ]);
    const reviewers = outcome === "approved" ? message.reviewers : [];
    views[outcome] = toView(open, plan, commit, { ...message, reviewers });
  }
  return views;
}

/** A new branch touches neither work tree nor index, so what stands in the way there stands not in its way. */
const NO_BAR: readonly Refusal["code"][] = [
  "head-detached",
  "operation-in-progress",
  "path-staged",
  "index-locked",
];

type Outlook = { refusal: Refusal | null; branch: string | null; isPossible: boolean };

async function commitOutlook({ decision, now }: Open): Promise<Outlook> {
  if (!decision.isGit) return { refusal: null, branch: null, isPossible: false };
  const place = await gitHistoryOf(decision.root);
  const refusal =
    place === null || place === "git-missing"
      ? refuseCommit(place === null ? "not-in-git" : place, decision.root)
      : await commitReadiness(place, [{ path: decision.path, oldBytes: now.bytes, newBytes: now.bytes }]);
  return { refusal, branch: decision.branch, isPossible: true };
}

function toView(
  { decision, now }: Open,
  plan: ClosingPlan | Refusal,
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
    files: files.map(({ path, before, beforeText, afterText }) => ({
      path,
      patch: unifiedPatch(path, maskText(beforeText), maskText(afterText)),
      isNew: before === null,
    })),
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
