import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal, type Refusal } from "../../refusal";
import { sql } from "../../sql";
import { tellVerdict } from "../tell-verdict";
import { hashText, idText, reasonText } from "../verdict-input";
import { aboutOf, changeReview, openForVerb } from "./judge-review";
import { keepText } from "./keep-text";
import { refuseUnsaid } from "./refuse-unsaid";

export const requestChangesInput = z.strictObject({
  review: idText,
  reason: reasonText,
  file: hashText.nullable().default(null),
  core: hashText.nullable().default(null),
});

/** Hand the turn to the author, and say what should change; it stands in the way until it is answered. */
export async function requestChanges(
  ctx: Context,
  input: z.input<typeof requestChangesInput>,
): Promise<{ review: string } | Refusal> {
  const { review: id, reason, file, core } = requestChangesInput.parse(input);
  const open = await openForVerb(ctx, id, "request-changes", { file, core });
  if (isRefusal(open)) return open;
  if (reason === "") return refuseUnsaid("request-changes");
  const { review, decision, now } = open;
  const set = [
    sql`"requestedReason" = ${reason}`,
    sql`"requestedByName" = ${ctx.actor.name}`,
    sql`"requestedAt" = ${ctx.now().toISOString()}`,
  ];
  const done = await changeReview(ctx, review, "request-changes", { set }, async (transaction) => {
    await keepText(transaction, now);
    const bound = { core: now.core, file: now.file };
    return [{ type: "changes-requested", data: { review: id, record: aboutOf(decision), reason, ...bound } }];
  });
  if (isRefusal(done)) return done;
  await tellVerdict(ctx, review.sourceId, []);
  return { review: id };
}
