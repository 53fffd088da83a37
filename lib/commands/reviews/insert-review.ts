import type { Context } from "../../context";
import type { Transaction } from "../../db/database";
import type { DecisionNow } from "../../queries/decisions/decision-now";
import type { NewEvent } from "../../reviews/ledger-event";
import { LOCAL_POLICY } from "../../reviews/policy";
import { sql } from "../../sql";
import { ledgerActorOf } from "../event-frame";
import { keepText } from "./keep-text";

/**
 * Open the next round over a decision, in the transaction of whoever asked. null: one is open already; of
 * two who open at once the unique key (decision, round) lets one.
 */
export async function insertReview(
  ctx: Context,
  transaction: Transaction,
  decision: { key: string; path: string; sourceId: string },
  now: DecisionNow,
  authorKey: string | null,
): Promise<{ id: string; event: NewEvent } | null> {
  const [last] = await transaction.rows(sql`
    SELECT max("round") AS "round", sum(CASE WHEN "state" <> 'closed' THEN 1 ELSE 0 END) AS "open"
    FROM "Review" WHERE "key" = ${decision.key}`);
  if (Number(last?.open ?? 0) > 0) return null;
  const round = Number(last?.round ?? 0) + 1;
  const id = ctx.newId();
  const { key, name } = ledgerActorOf(ctx.actor);
  const count = await transaction.run(sql`
    INSERT INTO "Review" ("id", "sourceId", "key", "round", "state", "policy", "openedAt", "openedByKey",
      "openedByName", "authorKey", "core", "file")
    VALUES (${id}, ${decision.sourceId}, ${decision.key}, ${round}, 'open', ${JSON.stringify(LOCAL_POLICY)},
      ${ctx.now().toISOString()}, ${key}, ${name}, ${authorKey}, ${now.core}, ${now.file})
    ON CONFLICT ("key", "round") DO NOTHING`);
  if (count === 0) return null;
  await keepText(transaction, now);
  return {
    id,
    event: {
      type: "review-opened",
      data: {
        review: id,
        record: { key: decision.key, path: decision.path },
        round,
        core: now.core,
        file: now.file,
        policy: LOCAL_POLICY,
      },
    },
  };
}
