import { z } from "zod";
import type { Context } from "../../context";
import { storableText } from "../../sql";

export const localFolderInput = z.strictObject({
  source: z.string().min(1).max(200).transform(storableText),
});

/** Where a source lies on the server's own machine, as a real absolute path; null when it is not connected. */
export async function getLocalFolder(
  ctx: Context,
  input: z.input<typeof localFolderInput>,
): Promise<string | null> {
  const { source } = localFolderInput.parse(input);
  const found = await ctx.db.prisma.source.findFirst({
    where: { slug: source, removedAt: null },
    select: { path: true },
  });
  return found?.path ?? null;
}
