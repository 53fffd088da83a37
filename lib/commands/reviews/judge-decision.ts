import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import { FOR_UPDATE, type Transaction } from "../../db/database";
import {
  type DecisionNow,
  findDecision,
  type KnownDecision,
  readDecisionNow,
  refuseMissingDecision,
} from "../../queries/decisions/decision-now";
import { decisionStanding } from "../../queries/decisions/decision-standing";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { can } from "../../reviews/can";
import type { NewEvent } from "../../reviews/ledger-event";
import type { Verb } from "../../reviews/verbs";
import { sql } from "../../sql";
import { eventFrame } from "../event-frame";

/**
 * Do a verb to a decision that is under no review, in one transaction over its locked identity: of two at
 * once one wins. Refuses what was not what the page showed.
 */
export async function judgeDecision(
  ctx: Context,
  key: string,
  verb: Extract<Verb, "open-review" | "ratify" | "place-status">,
  shown: string | null,
  also: (
    decision: KnownDecision,
    now: DecisionNow,
    transaction: Transaction,
  ) => Promise<NewEvent[] | Refusal>,
): Promise<KnownDecision | Refusal> {
  const decision = await findDecision(ctx.db, key);
  if (!decision) return refuseMissingDecision();
  const now = readDecisionNow(decision);
  if (isRefusal(now)) return now;
  if (shown !== null && shown !== now.file)
    return refuse(
      "page-stale",
      `${decision.path} has changed since this page was drawn.`,
      "Reload the page, look at what changed, and press once more.",
    );
  return ctx.db.transact(async (transaction) => {
    await transaction.rows(
      sql`SELECT "key" FROM "RecordIdentity" WHERE "key" = ${key}${FOR_UPDATE[ctx.db.provider]}`,
    );
    const { state } = await decisionStanding(transaction, key, now);
    const allowed = can(ctx.actor, verb, { thing: "decision", state });
    if (allowed !== true) return allowed;
    const events = await also(decision, now, transaction);
    if (isRefusal(events)) return events;
    await appendEvents(ctx.db, transaction, eventFrame(ctx, decision.sourceId), events);
    return decision;
  });
}
