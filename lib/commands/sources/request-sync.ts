import { z } from "zod";
import type { Context } from "../../context";
import { refuseMissingSource } from "../../queries/refuse-missing";
import type { Refusal } from "../../refusal";
import { storableText } from "../../sql";
import { refuseRoleOrServer } from "../refuse-role";

export const requestSyncInput = z.strictObject({
  source: z.string().min(1).max(200).transform(storableText),
});

/** Ask for a sync in the background; one that is under way is joined. */
export async function requestSync(
  ctx: Context,
  input: z.input<typeof requestSyncInput>,
): Promise<{ requested: true } | Refusal> {
  const { source: slug } = requestSyncInput.parse(input);
  const refused = refuseRoleOrServer(ctx, "contributor", "Asking for a sync");
  if (refused) return refused;
  const source = await ctx.db.prisma.source.findFirst({
    where: { slug, removedAt: null },
    select: { id: true },
  });
  if (!source) return refuseMissingSource(slug);
  ctx.requestSync(source.id);
  return { requested: true };
}
