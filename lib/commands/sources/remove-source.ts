import { z } from "zod";
import type { Context } from "../../context";
import { removeRecords } from "../../db/remove-records";
import { refuseMissingSource } from "../../queries/refuse-missing";
import type { Refusal } from "../../refusal";
import { storableText } from "../../sql";
import { refuseRoleOrServer } from "../refuse-role";

export const removeSourceInput = z.strictObject({
  source: z.string().min(1).max(200).transform(storableText),
});

/**
 * Disconnect a source. What was derived from it goes; record identities, and all that people said of
 * them, stay and return when the folder is added again. A sync under way notices and stops.
 */
export async function removeSource(
  ctx: Context,
  input: z.input<typeof removeSourceInput>,
): Promise<{ removed: string } | Refusal> {
  const { source: slug } = removeSourceInput.parse(input);
  const refused = refuseRoleOrServer(ctx, "maintainer", "Disconnecting a source");
  if (refused) return refused;
  const source = await ctx.db.prisma.source.findFirst({
    where: { slug, removedAt: null },
    select: { id: true },
  });
  if (!source) return refuseMissingSource(slug);
  await ctx.db.prisma.source.update({
    where: { id: source.id },
    // The head is forgotten too: whoever comes back is read from the beginning.
    data: { removedAt: ctx.now().toISOString(), syncedAt: null, headCommit: null, parserVersion: 0 },
  });
  await removeRecords(ctx.db, source.id);
  ctx.announce({ type: "sources-changed" });
  return { removed: slug };
}
