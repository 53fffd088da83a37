import { z } from "zod";
import type { Context } from "../../context";
import { findDecision, refuseMissingDecision } from "../../queries/decisions/decision-now";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { sql } from "../../sql";
import { tellVerdict } from "../tell-verdict";
import { idText, reasonText } from "../verdict-input";
import { judgeCard } from "./judge-card";

export const mergeSuggestionInput = z.strictObject({
  card: idText,
  /** Key of the decision that answers it. */
  into: idText,
  reason: reasonText,
});

/** Say which existing decision answers a suggestion; the link is kept, with what it rests on. */
export async function mergeSuggestion(
  ctx: Context,
  input: z.input<typeof mergeSuggestionInput>,
): Promise<{ card: string; into: string } | Refusal> {
  const { card: id, into, reason } = mergeSuggestionInput.parse(input);
  const decision = await findDecision(ctx.db, into);
  if (!decision || decision.isGone || decision.stored === null) return refuseMissingDecision();
  const [answer] = await ctx.db.rows(sql`
    SELECT a."evidence" FROM "SuggestionAnswer" a JOIN "Record" r ON r."id" = a."recordId"
    WHERE a."cardId" = ${id} AND r."key" = ${into}`);
  const why = reason || (answer ? String(answer.evidence) : "") || null;
  const about = { key: into, path: decision.path };
  const card = await judgeCard(ctx, id, "merge", { reason: why, answerKey: into }, async (found) =>
    found.sourceId === decision.sourceId
      ? [{ type: "suggestion-merged", data: { card: id, brief: found.brief, into: about, reason: why } }]
      : refuse(
          "invalid-input",
          "A suggestion is merged into a decision of its own source.",
          "Choose another decision.",
        ),
  );
  if (isRefusal(card)) return card;
  await tellVerdict(ctx, card.sourceId, []);
  return { card: id, into };
}
