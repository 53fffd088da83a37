import { z } from "zod";
import type { Context } from "../../context";
import { MAX_QUERY_LENGTH } from "../../query/language/query-limits";
import type { Refusal } from "../../refusal";
import { personKey } from "../../reviews/person-key";
import { storableText } from "../../sql";
import { refuseRoleOrServer } from "../refuse-role";
import { refuseMissingView } from "./refuse-missing-view";

export const changeViewInput = z.strictObject({
  view: z.string().min(1).max(200).transform(storableText),
  /** What is absent stays. */
  name: z.string().trim().min(1).max(80).transform(storableText).optional(),
  q: z.string().trim().max(MAX_QUERY_LENGTH).transform(storableText).optional(),
  pinned: z.boolean().optional(),
  personal: z.boolean().optional(),
});

/** Rename a saved view, change its query, pin it or make it your own. Its address stays what it was. */
export async function changeView(
  ctx: Context,
  input: z.input<typeof changeViewInput>,
): Promise<{ slug: string } | Refusal> {
  const { view: slug, name, q, pinned, personal } = changeViewInput.parse(input);
  const refused = refuseRoleOrServer(ctx, "contributor", "Changing a view");
  if (refused) return refused;
  const own = personKey(ctx.actor);
  const { count } = await ctx.db.prisma.savedView.updateMany({
    where: { slug, OR: [{ ownerKey: null }, { ownerKey: own }] },
    data: {
      ...(name !== undefined && { name }),
      ...(q !== undefined && { q }),
      ...(pinned !== undefined && { isPinned: pinned }),
      ...(personal !== undefined && { ownerKey: personal ? own : null }),
      changedAt: ctx.now().toISOString(),
    },
  });
  if (count === 0) return refuseMissingView(slug);
  ctx.announce({ type: "views-changed" });
  return { slug };
}
