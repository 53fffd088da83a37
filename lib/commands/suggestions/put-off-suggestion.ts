import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal, type Refusal } from "../../refusal";
import { today } from "../../today";
import { refusePastDay } from "../reviews/refuse-unsaid";
import { tellVerdict } from "../tell-verdict";
import { dayText, idText, reasonText } from "../verdict-input";
import { judgeCard } from "./judge-card";

export const putOffSuggestionInput = z.strictObject({
  card: idText,
  /** A day, or the next meeting. */
  until: z.union([dayText, z.literal("meeting")]),
  reason: reasonText,
});

/** Put a suggestion off; it comes back by itself on that day. */
export async function putOffSuggestion(
  ctx: Context,
  input: z.input<typeof putOffSuggestionInput>,
): Promise<{ card: string } | Refusal> {
  const { card: id, until, reason } = putOffSuggestionInput.parse(input);
  if (until !== "meeting" && until <= today(ctx)) return refusePastDay(until);
  const card = await judgeCard(ctx, id, "later", { reason, laterUntil: until }, async ({ brief }) => [
    { type: "suggestion-put-off", data: { card: id, brief, until, reason: reason || null } },
  ]);
  if (isRefusal(card)) return card;
  await tellVerdict(ctx, card.sourceId, []);
  return { card: id };
}
