import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal, type Refusal } from "../../refusal";
import { sql } from "../../sql";
import { today } from "../../today";
import { tellVerdict } from "../tell-verdict";
import { dayText, idText } from "../verdict-input";
import { aboutOf, changeReview, openForVerb } from "./judge-review";
import { refusePastDay } from "./refuse-unsaid";

export const callLastInput = z.strictObject({ review: idText, until: dayText });

/** Give everybody until a day to object. */
export async function callLast(
  ctx: Context,
  input: z.input<typeof callLastInput>,
): Promise<{ review: string } | Refusal> {
  const { review: id, until } = callLastInput.parse(input);
  const open = await openForVerb(ctx, id, "call-last", {});
  if (isRefusal(open)) return open;
  if (until <= today(ctx)) return refusePastDay(until);
  const { review, decision } = open;
  const set = [sql`"state" = 'last-call'`, sql`"lastCallUntil" = ${until}`];
  const done = await changeReview(ctx, review, "call-last", { set }, async () => [
    { type: "last-call-started", data: { review: id, record: aboutOf(decision), until } },
  ]);
  if (isRefusal(done)) return done;
  await tellVerdict(ctx, review.sourceId, []);
  return { review: id };
}
