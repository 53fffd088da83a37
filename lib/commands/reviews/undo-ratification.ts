import { z } from "zod";
import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import { FOR_UPDATE, type Transaction } from "../../db/database";
import { findDecision, readDecisionNow, refuseMissingDecision } from "../../queries/decisions/decision-now";
import { decisionStanding } from "../../queries/decisions/decision-standing";
import { lastRatification } from "../../queries/decisions/last-ratification";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { can } from "../../reviews/can";
import { isUndoOver, refuseUndoOver } from "../../reviews/undo-window";
import { sql } from "../../sql";
import { eventFrame, ledgerActorOf } from "../event-frame";
import { tellVerdict } from "../tell-verdict";
import { idText, reasonText } from "../verdict-input";
import { aboutOf } from "./judge-review";

export const undoRatificationInput = z.strictObject({
  /** Key of the decision. */
  decision: idText,
  reason: reasonText,
});

/**
 * Take one's own ratification back while its window is open, whatever the file says by now: the consent is
 * gone, and the ledger keeps both events.
 */
export async function undoRatification(
  ctx: Context,
  input: z.input<typeof undoRatificationInput>,
): Promise<{ decision: string } | Refusal> {
  const { decision: key, reason } = undoRatificationInput.parse(input);
  const decision = await findDecision(ctx.db, key);
  if (!decision) return refuseMissingDecision();
  const done = await ctx.db.transact(async (transaction) => {
    await transaction.rows(
      sql`SELECT "key" FROM "RecordIdentity" WHERE "key" = ${key}${FOR_UPDATE[ctx.db.provider]}`,
    );
    const ratified = await lastRatification(transaction, key);
    // Without one, the table says why not; a ratification that stands can be taken back under any text.
    const now = ratified === null ? readDecisionNow(decision) : null;
    if (isRefusal(now)) return now;
    const state = now === null ? "consented" : (await decisionStanding(transaction, key, now)).state;
    const allowed = can(ctx.actor, "undo-ratify", { thing: "decision", state });
    if (allowed !== true) return allowed;
    if (ratified === null || isUndoOver(ratified.undoUntil, ctx.now())) return refuseUndoOver(AFTER);
    if (ratified.byKey !== ledgerActorOf(ctx.actor).key)
      return refuse("not-allowed", `${ratified.byName} ratified it, and only they can take it back.`, AFTER);
    await forgetConsent(transaction, key);
    const data = { record: aboutOf(decision), ratification: ratified.event, reason: reason || null };
    await appendEvents(ctx.db, transaction, eventFrame(ctx, decision.sourceId), [
      { type: "ratification-undone", data },
    ]);
    return decision;
  });
  if (isRefusal(done)) return done;
  await tellVerdict(ctx, decision.sourceId, [key]);
  return { decision: key };
}

const AFTER = "Open a review to decide anew.";

/** That of the newest ratification: it belongs to no review, and was given here. */
async function forgetConsent(transaction: Transaction, key: string): Promise<void> {
  await transaction.run(sql`
    DELETE FROM "Consent" WHERE "id" IN (
      SELECT "id" FROM "Consent" WHERE "key" = ${key} AND "reviewId" IS NULL AND "importedFrom" IS NULL
      ORDER BY "at" DESC, "id" DESC LIMIT 1)`);
}
