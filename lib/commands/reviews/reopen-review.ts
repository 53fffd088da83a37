import { z } from "zod";
import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import { FOR_UPDATE } from "../../db/database";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { sql } from "../../sql";
import { eventFrame } from "../event-frame";
import { tellVerdict } from "../tell-verdict";
import { idText } from "../verdict-input";
import { insertReview } from "./insert-review";
import { openForVerb } from "./judge-review";

export const reopenReviewInput = z.strictObject({ review: idText });

/** Start a new round over what the decision says now; the closed one stays as it ended. */
export async function reopenReview(
  ctx: Context,
  input: z.input<typeof reopenReviewInput>,
): Promise<{ review: string } | Refusal> {
  const { review: id } = reopenReviewInput.parse(input);
  const open = await openForVerb(ctx, id, "reopen-review", {});
  if (isRefusal(open)) return open;
  const { review, decision, now } = open;
  const done = await ctx.db.transact(async (transaction): Promise<{ review: string } | Refusal> => {
    await transaction.rows(
      sql`SELECT "key" FROM "RecordIdentity" WHERE "key" = ${review.key}${FOR_UPDATE[ctx.db.provider]}`,
    );
    const opened = await insertReview(ctx, transaction, decision, now, review.authorKey);
    if (!opened)
      return refuse(
        "wrong-state",
        "A later round is open already.",
        "Look at the open review of this decision.",
      );
    await appendEvents(ctx.db, transaction, eventFrame(ctx, review.sourceId), [opened.event]);
    return { review: opened.id };
  });
  if (isRefusal(done)) return done;
  await tellVerdict(ctx, review.sourceId, []);
  return done;
}
