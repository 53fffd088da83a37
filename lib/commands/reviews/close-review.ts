import { z } from "zod";
import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import type { Transaction } from "../../db/database";
import { ledgerId } from "../../db/ledger-id";
import { findDecision, readDecisionNow, refuseMissingDecision } from "../../queries/decisions/decision-now";
import { type ClosingPlan, planClosing } from "../../queries/reviews/plan-closing";
import { reviewChecklist } from "../../queries/reviews/review-checklist";
import { isStale, type PositionRow, positionsOf } from "../../queries/reviews/review-row";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { can } from "../../reviews/can";
import type { NewEvent } from "../../reviews/ledger-event";
import { OUTCOMES } from "../../reviews/states";
import { undoUntil } from "../../reviews/undo-window";
import { CLOSING_VERBS } from "../../reviews/verbs";
import { raw, sql } from "../../sql";
import { today } from "../../today";
import { eventFrame, ledgerActorOf } from "../event-frame";
import { tellVerdict } from "../tell-verdict";
import { commitChoice, dayText, hashText, idText, reasonText } from "../verdict-input";
import { carryOutWrite, type WriteAnswer } from "../writing/carry-out-write";
import { orderWrite } from "../writing/order-write";
import { wishedCommit } from "../writing/wished-commit";
import { aboutOf, changeReview, type OpenReview, openForVerb } from "./judge-review";
import { keepText } from "./keep-text";
import { refuseBranch } from "./refuse-branch";
import { refuseUnsaid } from "./refuse-unsaid";

export const closeReviewInput = z.strictObject({
  review: idText,
  outcome: z.enum(OUTCOMES),
  reason: reasonText,
  /** What would change our mind; of a rejection. */
  wouldChange: reasonText,
  /** When to look at it again. */
  revisitOn: dayText.nullable().default(null),
  /** Key of the accepted decision that took its place; of a supersession. */
  by: idText.nullable().default(null),
  /** Hash of the file that the shown patch was made from. */
  file: hashText,
  core: hashText.nullable().default(null),
  /** Approve although a requirement is not met; takes a reason. */
  override: z.boolean().default(false),
  /** false: the outcome is recorded and the file left as it is. */
  write: z.boolean().default(true),
  ...commitChoice,
});
type Order = z.output<typeof closeReviewInput>;

export type Closed = {
  review: string;
  outcome: Order["outcome"];
  /** Until when it can be undone by who closed it. */
  undoUntil: string;
  /** null: the outcome changes no file; `keeps` says why, where one might expect it to. */
  write: WriteAnswer | null;
  keeps: { sentence: string; nextStep: string } | null;
};

/**
 * End a review: the verdict, its consent and its pending write are one transaction; the bytes follow at
 * once. Of two who close at the same time one wins. Refused when the file is not what was shown, when the
 * policy is not met, and when a reason is missing.
 */
export async function closeReview(
  ctx: Context,
  input: z.input<typeof closeReviewInput>,
): Promise<Closed | Refusal> {
  const order = closeReviewInput.parse(input);
  const { review: id, outcome } = order;
  const verb = order.override ? "close-by-override" : CLOSING_VERBS[outcome];
  const open = await openForVerb(ctx, id, verb, order);
  if (isRefusal(open)) return open;
  const unsaid = refuseIncomplete(order);
  if (unsaid) return unsaid;
  const plan = await planOf(ctx, open, order);
  if (isRefusal(plan)) return plan;
  const unbranched = plan.files.length > 0 ? await refuseBranch(open.decision, order) : null;
  if (unbranched) return unbranched;

  const { review } = open;
  const at = ctx.now().toISOString();
  const until = undoUntil(ctx.now());
  const actor = ledgerActorOf(ctx.actor);
  const set = [
    sql`"state" = 'closed', "outcome" = ${outcome}, "reason" = ${order.reason || null}`,
    sql`"wouldChange" = ${order.wouldChange || null}, "revisitOn" = ${order.revisitOn}`,
    raw(order.override ? '"isOverride" = TRUE' : '"isOverride" = FALSE'),
    sql`"closedAt" = ${at}, "closedByKey" = ${actor.key}, "closedByName" = ${actor.name}`,
    sql`"closedCore" = ${open.now.core}, "closedFile" = ${open.now.file}, "undoUntil" = ${until}`,
  ];
  let write: string | null = null;
  const done = await changeReview(ctx, review, verb, { set }, async (transaction) => {
    const closing = await close(ctx, transaction, open, order, plan);
    if (isRefusal(closing)) return closing;
    write = closing.write;
    return closing.events;
  });
  if (isRefusal(done)) return done;
  const answer = write === null ? null : await carryOutWrite(ctx, write);
  if (isRefusal(answer)) return answer;
  // The end of a write tells by itself.
  if (answer === null) await tellVerdict(ctx, review.sourceId, [review.key]);
  const keeps = plan.keeps && { sentence: plan.keeps.sentence, nextStep: plan.keeps.nextStep };
  return { review: id, outcome, undoUntil: until, write: answer, keeps };
}

function refuseIncomplete(order: Order): Refusal | null {
  if (order.override && order.outcome !== "approved")
    return refuse("invalid-input", "Only an approval can be an override.", "Close it as what it is.");
  if (order.reason === "" && order.override) return refuseUnsaid("close-by-override");
  if (order.reason === "" && order.outcome === "rejected") return refuseUnsaid("close-rejected");
  return null;
}

async function planOf(ctx: Context, open: OpenReview, order: Order): Promise<ClosingPlan | Refusal> {
  let by: Pick<OpenReview, "decision" | "now"> | null = null;
  if (order.by !== null) {
    const decision = await findDecision(ctx.db, order.by);
    if (!decision) return refuseMissingDecision();
    const now = readDecisionNow(decision);
    if (isRefusal(now)) return now;
    by = { decision, now };
  }
  const plan = await planClosing(ctx, open, order.outcome, by, [ctx.actor.name]);
  return isRefusal(plan) || order.write ? plan : { ...plan, files: [] };
}

/** What belongs to the closing, once the review is ours: words are weighed as they stand at this moment. */
async function close(
  ctx: Context,
  transaction: Transaction,
  { review, decision, now }: OpenReview,
  order: Order,
  plan: ClosingPlan,
): Promise<{ write: string | null; events: NewEvent[] } | Refusal> {
  const positions = await positionsOf(transaction, review.id);
  if (order.outcome === "approved" && !order.override) {
    const unmet = reviewChecklist(review, positions, now, today(ctx)).filter(({ isMet }) => !isMet);
    if (unmet.length > 0)
      return refuseUnmet(
        ctx,
        unmet.map(({ sentence }) => sentence),
      );
  }
  if (now.bytes.length > 0) await keepText(transaction, now);
  const approving = positions.filter((one) => one.position === "approve" && !isStale(one, now));
  if (order.outcome === "approved")
    await transaction.run(sql`
      INSERT INTO "Consent" ("id", "key", "reviewId", "core", "file", "at", "by")
      VALUES (${ctx.newId()}, ${review.key}, ${review.id}, ${now.core}, ${now.file}, ${ctx.now().toISOString()},
        ${JSON.stringify(approving.length > 0 ? approving.map(({ name }) => name) : [ctx.actor.name])})`);
  const closed: NewEvent = {
    type: "review-closed",
    data: {
      review: review.id,
      record: aboutOf(decision),
      outcome: order.outcome,
      reason: order.reason || null,
      wouldChange: order.wouldChange || null,
      revisitOn: order.revisitOn,
      isOverride: order.override,
      positions: positions.map((one) => ({
        key: one.personKey,
        name: one.name,
        position: one.position,
        isStale: isStale(one, now),
      })),
      core: now.core,
      file: now.file,
    },
  };
  if (plan.files.length === 0) return { write: null, events: [closed] };
  const head = await appendEvents(ctx.db, transaction, eventFrame(ctx, review.sourceId), [closed]);
  const { id, event } = await orderWrite(ctx, transaction, {
    sourceId: review.sourceId,
    reviewId: review.id,
    cardId: null,
    purpose: "status",
    files: plan.files,
    wish: wishedCommit(
      ctx.actor,
      { isGit: decision.isGit, commit: order.commit, branch: order.branch },
      {
        ...messageParts(plan, order, approving),
        override: order.override ? ctx.actor : null,
        review: review.id,
        ledger: await ledgerId(transaction),
        head,
      },
    ),
  });
  return { write: id, events: [event] };
}

/** The parts of the commit's message that are known before it is made. */
function messageParts(plan: ClosingPlan, order: Order, approving: readonly PositionRow[]) {
  const reviewers = approving.map(({ name, mail }) => ({ name, mail }));
  return {
    subject: plan.subject,
    body: order.reason,
    decision: plan.decision,
    reviewers: order.outcome === "approved" ? reviewers : [],
  };
}

function refuseUnmet({ actor }: Context, sentences: readonly string[]): Refusal {
  const mayOverride = can(actor, "close-by-override", { thing: "review", state: "open" }) === true;
  return refuse(
    "policy-unmet",
    `A requirement is not met: ${sentences.join(" ")}`,
    mayOverride
      ? "Take a position, wait for others, or close by override with a reason."
      : "Take a position, or wait for others.",
  );
}
