import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal, type Refusal } from "../../refusal";
import { undoUntil } from "../../reviews/undo-window";
import { sql } from "../../sql";
import { tellVerdict } from "../tell-verdict";
import { hashText, idText, reasonText } from "../verdict-input";
import { judgeDecision } from "./judge-decision";
import { aboutOf } from "./judge-review";
import { keepText } from "./keep-text";

export const ratifyDecisionInput = z.strictObject({
  /** Key of the decision. */
  decision: idText,
  reason: reasonText,
  file: hashText.nullable().default(null),
});

/** Consent to a decision whose file says accepted already. No byte changes; `undoUntil` then, it can be taken back. */
export async function ratifyDecision(
  ctx: Context,
  input: z.input<typeof ratifyDecisionInput>,
): Promise<{ decision: string; undoUntil: string } | Refusal> {
  const { decision: key, reason, file } = ratifyDecisionInput.parse(input);
  const until = undoUntil(ctx.now());
  const done = await judgeDecision(ctx, key, "ratify", file, async (decision, now, transaction) => {
    await keepText(transaction, now);
    await transaction.run(sql`
      INSERT INTO "Consent" ("id", "key", "reviewId", "core", "file", "at", "by")
      VALUES (${ctx.newId()}, ${key}, ${null}, ${now.core}, ${now.file}, ${ctx.now().toISOString()},
        ${JSON.stringify([ctx.actor.name])})`);
    const bound = { core: now.core, file: now.file };
    return [
      { type: "decision-ratified", data: { record: aboutOf(decision), reason: reason || null, ...bound } },
    ];
  });
  if (isRefusal(done)) return done;
  await tellVerdict(ctx, done.sourceId, [key]);
  return { decision: key, undoUntil: until };
}
