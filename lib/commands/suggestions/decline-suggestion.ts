import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal, type Refusal } from "../../refusal";
import { refuseUnsaid } from "../reviews/refuse-unsaid";
import { tellVerdict } from "../tell-verdict";
import { idText, reasonText } from "../verdict-input";
import { judgeCard } from "./judge-card";

export const declineSuggestionInput = z.strictObject({ card: idText, reason: reasonText });

/** Say that a suggestion will not be documented, and why; it stays declined when it is suggested anew. */
export async function declineSuggestion(
  ctx: Context,
  input: z.input<typeof declineSuggestionInput>,
): Promise<{ card: string } | Refusal> {
  const { card: id, reason } = declineSuggestionInput.parse(input);
  if (reason === "") return refuseUnsaid("decline");
  const card = await judgeCard(ctx, id, "decline", { reason }, async ({ brief }) => [
    { type: "suggestion-declined", data: { card: id, brief, reason } },
  ]);
  if (isRefusal(card)) return card;
  await tellVerdict(ctx, card.sourceId, []);
  return { card: id };
}
