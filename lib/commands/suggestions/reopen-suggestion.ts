import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal, type Refusal } from "../../refusal";
import { tellVerdict } from "../tell-verdict";
import { idText, reasonText } from "../verdict-input";
import { judgeCard } from "./judge-card";

export const reopenSuggestionInput = z.strictObject({ card: idText, reason: reasonText });

/** Take a suggestion's verdict back, so that it waits for a new one. What was written stays. */
export async function reopenSuggestion(
  ctx: Context,
  input: z.input<typeof reopenSuggestionInput>,
): Promise<{ card: string } | Refusal> {
  const { card: id, reason } = reopenSuggestionInput.parse(input);
  const card = await judgeCard(ctx, id, "reopen-suggestion", {}, async ({ brief, state }) => [
    { type: "suggestion-reopened", data: { card: id, brief, from: state, reason: reason || null } },
  ]);
  if (isRefusal(card)) return card;
  await tellVerdict(ctx, card.sourceId, []);
  return { card: id };
}
