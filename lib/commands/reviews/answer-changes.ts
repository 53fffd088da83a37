import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { raw } from "../../sql";
import { tellVerdict } from "../tell-verdict";
import { idText, reasonText } from "../verdict-input";
import { aboutOf, changeReview, openForVerb } from "./judge-review";

export const answerChangesInput = z.strictObject({ review: idText, reason: reasonText });

/** What clears a request for changes. */
const ANSWERED = [
  raw('"requestedReason" = NULL'),
  raw('"requestedByName" = NULL'),
  raw('"requestedAt" = NULL'),
];

/** Answer a request for changes without an edit: the text changed elsewhere, or the reason says why not. */
export async function answerChanges(
  ctx: Context,
  input: z.input<typeof answerChangesInput>,
): Promise<{ review: string } | Refusal> {
  const { review: id, reason } = answerChangesInput.parse(input);
  const open = await openForVerb(ctx, id, "edit", {});
  if (isRefusal(open)) return open;
  const { review, decision } = open;
  const nothing = refuse(
    "wrong-state",
    "No request for changes is open.",
    "Reload the page to see how it stands now.",
  );
  if (review.requestedAt === null) return nothing;
  const where = raw('"requestedAt" IS NOT NULL');
  const done = await changeReview(ctx, review, "edit", { set: ANSWERED, where }, async () => [
    { type: "changes-answered", data: { review: id, record: aboutOf(decision), reason: reason || null } },
  ]);
  if (isRefusal(done)) return done.code === "wrong-state" ? nothing : done;
  await tellVerdict(ctx, review.sourceId, []);
  return { review: id };
}
