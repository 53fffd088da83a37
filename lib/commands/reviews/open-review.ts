import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { tellVerdict } from "../tell-verdict";
import { hashText, idText } from "../verdict-input";
import { insertReview } from "./insert-review";
import { judgeDecision } from "./judge-decision";

export const openReviewInput = z.strictObject({
  /** Key of the decision. */
  decision: idText,
  file: hashText.nullable().default(null),
});

/** Ask for people's word on what a decision says now: its first round, or the next one. */
export async function openReview(
  ctx: Context,
  input: z.input<typeof openReviewInput>,
): Promise<{ review: string } | Refusal> {
  const { decision: key, file } = openReviewInput.parse(input);
  let review = "";
  const done = await judgeDecision(ctx, key, "open-review", file, async (decision, now, transaction) => {
    const opened = await insertReview(ctx, transaction, decision, now, null);
    if (!opened)
      return refuse("wrong-state", "A review of this decision is open already.", "Look at the open review.");
    review = opened.id;
    return [opened.event];
  });
  if (isRefusal(done)) return done;
  await tellVerdict(ctx, done.sourceId, []);
  return { review };
}
