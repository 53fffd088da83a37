import { z } from "zod";
import type { Context } from "../../context";
import { rebuildComments } from "../../db/put-comments";
import { sql } from "../../sql";

export const rebuildIndexInput = z.strictObject({});
export const rebuiltIndex = z.strictObject({
  /** Records that can be found again. */
  records: z.number(),
});
export type RebuiltIndex = z.infer<typeof rebuiltIndex>;

/**
 * Drop the search index and make it anew from what the database holds, in short transactions: pages go
 * on being served, and find what has been indexed so far. Nothing else is touched.
 */
export async function rebuildIndex(
  ctx: Context,
  input: z.input<typeof rebuildIndexInput>,
): Promise<RebuiltIndex> {
  rebuildIndexInput.parse(input);
  await rebuildComments(ctx.db);
  await ctx.index.rebuild();
  const [row] = await ctx.db.rows(sql`SELECT count(*) AS "records" FROM "RecordText"`);
  return { records: Number(row?.records ?? 0) };
}
