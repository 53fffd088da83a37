import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import type { Transaction } from "../../db/database";
import { type CardRow, findCard, refuseMissingCard } from "../../queries/inbox/card-row";
import { isRefusal, type Refusal } from "../../refusal";
import { can } from "../../reviews/can";
import type { NewEvent } from "../../reviews/ledger-event";
import type { CardState } from "../../reviews/states";
import { VERBS, type Verb } from "../../reviews/verbs";
import { list, type Sql, sql } from "../../sql";
import { today } from "../../today";
import { eventFrame, ledgerActorOf } from "../event-frame";

type CardVerb = Extract<Verb, "document" | "merge" | "decline" | "later" | "reopen-suggestion">;

/** What a verdict leaves on the card. */
export type CardVerdict = {
  reason?: string | null;
  laterUntil?: string | null;
  answerKey?: string | null;
};

/**
 * Give a card its verdict: only out of a state that the table allows, and of two at once only one; the
 * event is appended in the same transaction. What else belongs to the verdict is done by `also`.
 */
export async function judgeCard(
  ctx: Context,
  id: string,
  verb: CardVerb,
  verdict: CardVerdict,
  also: (card: CardRow, transaction: Transaction) => Promise<NewEvent[] | Refusal>,
): Promise<CardRow | Refusal> {
  const day = today(ctx);
  const card = await findCard(ctx.db, id, day);
  if (!card) return refuseMissingCard();
  const allowed = can(ctx.actor, verb, { thing: "suggestion", state: card.state });
  if (allowed !== true) return allowed;
  return ctx.db.transact(async (transaction) => {
    const isReopened = verb === "reopen-suggestion";
    const count = await transaction.run(sql`
      UPDATE "SuggestionCard" SET "state" = ${VERBS[verb].to ?? "open"}, "laterUntil" = ${verdict.laterUntil ?? null},
        "reason" = ${verdict.reason || null}, "answerKey" = ${verdict.answerKey ?? null},
        "decidedAt" = ${isReopened ? null : ctx.now().toISOString()},
        "decidedBy" = ${isReopened ? null : ledgerActorOf(ctx.actor).name}
      WHERE "id" = ${id} AND ${inState(VERBS[verb].from, day)}`);
    if (count === 0) {
      const now = await findCard(transaction, id, day);
      const refused = now
        ? can(ctx.actor, verb, { thing: "suggestion", state: now.state })
        : refuseMissingCard();
      return refused === true ? refuseMissingCard() : refused;
    }
    const events = await also(card, transaction);
    if (isRefusal(events)) return events;
    await appendEvents(ctx.db, transaction, eventFrame(ctx, card.sourceId), events);
    return card;
  });
}

/** A card whose day has come is open, whatever is kept. */
function inState(from: readonly CardState[], day: string): Sql {
  const isDue = sql`("state" = 'later' AND "laterUntil" <> 'meeting' AND "laterUntil" <= ${day})`;
  const states = sql`"state" IN (${list(from)})`;
  if (!from.includes("open")) return sql`(${states} AND NOT ${isDue})`;
  return from.includes("later") ? states : sql`(${states} OR ${isDue})`;
}
