import { z } from "zod";
import { suggestionHref } from "../../addresses";
import type { Context } from "../../context";
import { ledgerId } from "../../db/ledger-id";
import { isRefusal, type Refusal } from "../../refusal";
import { isUndoOver } from "../../reviews/undo-window";
import { sql } from "../../sql";
import { today } from "../../today";
import { findDecision, refuseMissingDecision } from "../decisions/decision-now";
import { getTrust } from "../decisions/get-trust";
import { seeDecision } from "../decisions/see-decision";
import { eventViews } from "./event-views";
import { patchViews } from "./patch-views";
import { peopleHere } from "./people-here";
import type { Seen } from "./plan-closing";
import { positionViews } from "./position-views";
import { renderDecision } from "./render-decision";
import { reviewChecklist } from "./review-checklist";
import { findReview, isStale, positionsOf, type ReviewRow, refuseMissingReview } from "./review-row";
import { reviewTurn, turnNames } from "./review-turn";
import { reviewVerbs } from "./review-verbs";
import { type ReviewView, reviewView } from "./review-view";
import { writeViews } from "./write-views";

export const reviewInput = z.strictObject({
  review: z.string().min(1).max(200),
  /** Key of a decision that may have taken this one's place: its patch is shown too. */
  by: z.string().max(200).default(""),
});

/**
 * The page of one review: what the decision says in its file now, what people said of it, what each outcome
 * would write, and what happened. A review whose file is gone or cannot be read says so.
 */
export async function getReview(
  ctx: Context,
  input: z.input<typeof reviewInput>,
): Promise<ReviewView | Refusal> {
  const { review: id, by } = reviewInput.parse(input);
  const review = await findReview(ctx.db, id);
  if (!review) return refuseMissingReview();
  const decision = await findDecision(ctx.db, review.key);
  if (!decision) return refuseMissingDecision();
  const now = await seeDecision(decision);
  const bound = isRefusal(now) ? { core: review.core, file: review.file } : now;
  const day = today(ctx);
  const [positions, writes, trust, events, card, around, record, people] = await Promise.all([
    positionsOf(ctx.db, id),
    writeViews(ctx, id, decision.forgeUrl),
    getTrust(ctx, review.key),
    eventViews(ctx, sql`e."reviewId" = ${id}`),
    cardOf(ctx, review.key),
    neighbours(ctx, review),
    renderDecision(ctx, decision, now),
    peopleHere(ctx),
  ]);
  const checklist = reviewChecklist(review, positions, bound, day);
  const turn = reviewTurn(review, positions, bound, checklist, people);
  const approving = positions.filter((one) => one.position === "approve" && !isStale(one, bound));
  const patches =
    isRefusal(now) || review.state === "closed"
      ? {}
      : await patchViews(ctx, { decision, now }, await successor(ctx, by), {
          review: id,
          ledger: await ledgerId(ctx.db),
          reviewers: approving,
        });
  return reviewView.parse({
    id,
    state: review.state,
    round: review.round,
    source: decision.source,
    sourceName: decision.sourceName,
    record: { key: decision.key, path: decision.path, ...record, file: bound.file, core: bound.core },
    openedAt: review.openedAt,
    openedBy: review.openedByName,
    turn: turn && { who: turnNames(turn), why: turn.why, since: turn.since },
    requested:
      review.requestedAt === null
        ? null
        : { reason: review.requestedReason, by: review.requestedByName, at: review.requestedAt },
    lastCallUntil: review.lastCallUntil,
    checklist,
    positions: await positionViews(ctx, positions, bound, isRefusal(now) ? null : now.text),
    verbs: reviewVerbs(ctx, review, checklist, isRefusal(now) ? now : null),
    patches,
    closed: closedView(ctx, review),
    writes,
    trust,
    card,
    events,
    ...around,
  });
}

async function successor(ctx: Context, key: string): Promise<Seen | null> {
  const decision = key === "" ? null : await findDecision(ctx.db, key);
  if (!decision) return null;
  const now = await seeDecision(decision);
  return isRefusal(now) ? null : { decision, now };
}

function closedView(ctx: Context, review: ReviewRow): ReviewView["closed"] {
  if (review.state !== "closed" || review.outcome === null) return null;
  const { outcome, reason, wouldChange, revisitOn, isOverride, closedAt, closedByName, undoUntil } = review;
  return {
    outcome,
    reason,
    wouldChange,
    revisitOn,
    isOverride,
    at: closedAt ?? "",
    by: closedByName ?? "",
    undoUntil: isUndoOver(undoUntil, ctx.now()) ? null : undoUntil,
  };
}

async function cardOf(ctx: Context, key: string): Promise<ReviewView["card"]> {
  const [row] = await ctx.db.rows(sql`
    SELECT "id", "brief" FROM "SuggestionCard" WHERE "answerKey" = ${key} AND "state" = 'documented' LIMIT 1`);
  return row ? { id: String(row.id), brief: String(row.brief), href: suggestionHref(String(row.id)) } : null;
}

/** The open reviews before and after this one, by age. */
async function neighbours(
  ctx: Context,
  { id, openedAt }: ReviewRow,
): Promise<{ previous: string | null; next: string | null }> {
  const [[previous], [next]] = await Promise.all([
    ctx.db.rows(sql`
      SELECT v."id" FROM "Review" v JOIN "Source" s ON s."id" = v."sourceId" AND s."removedAt" IS NULL
      WHERE v."state" <> 'closed' AND (v."openedAt" < ${openedAt} OR (v."openedAt" = ${openedAt} AND v."id" < ${id}))
      ORDER BY v."openedAt" DESC, v."id" DESC LIMIT 1`),
    ctx.db.rows(sql`
      SELECT v."id" FROM "Review" v JOIN "Source" s ON s."id" = v."sourceId" AND s."removedAt" IS NULL
      WHERE v."state" <> 'closed' AND (v."openedAt" > ${openedAt} OR (v."openedAt" = ${openedAt} AND v."id" > ${id}))
      ORDER BY v."openedAt", v."id" LIMIT 1`),
  ]);
  return { previous: previous ? String(previous.id) : null, next: next ? String(next.id) : null };
}
