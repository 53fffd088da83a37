import { z } from "zod";
import type { Context } from "../../context";
import type { Refusal } from "../../refusal";
import { personKey } from "../../reviews/person-key";
import { storableText } from "../../sql";
import { refuseRoleOrServer } from "../refuse-role";
import { refuseMissingView } from "./refuse-missing-view";

export const removeViewInput = z.strictObject({ view: z.string().min(1).max(200).transform(storableText) });

/** Forget a saved view. The records it lists are not touched. */
export async function removeView(
  ctx: Context,
  input: z.input<typeof removeViewInput>,
): Promise<{ removed: string } | Refusal> {
  const { view: slug } = removeViewInput.parse(input);
  const refused = refuseRoleOrServer(ctx, "contributor", "Forgetting a view");
  if (refused) return refused;
  const { count } = await ctx.db.prisma.savedView.deleteMany({
    where: { slug, OR: [{ ownerKey: null }, { ownerKey: personKey(ctx.actor) }] },
  });
  if (count === 0) return refuseMissingView(slug);
  ctx.announce({ type: "views-changed" });
  return { removed: slug };
}
