import type { Context } from "../../context";
import type { TextCondition } from "../../search/search-index";

/** Of more matches than this only those are ranked that have the words in their title: ranking costs for every match. */
export const MOST_RANKED = 2000;

/** Row ids and how well each matches, the lowest best. */
export type Ranks = { ids: Int32Array; ranks: Float64Array };

/**
 * What the index finds for a text, in one question: all matches, and their ranks where the index gave them along
 * (no more than `MOST_RANKED`); null for more matches than `most`.
 */
export async function findMatches(
  ctx: Context,
  text: TextCondition,
  most: number,
): Promise<{ ids: Int32Array; ranks: Float64Array | null } | null> {
  const { ids, numbers } = await ctx.db.numberedIds(ctx.index.found(text, { most, ranked: MOST_RANKED }));
  if (ids[0] === 0) return null;
  return { ids, ranks: Number.isNaN(numbers[0]) ? null : numbers };
}

/** The ranks of the matches among these row ids, which ascend. */
export async function rankMatches(
  ctx: Context,
  text: TextCondition,
  among: readonly number[],
): Promise<Ranks> {
  const { ids, numbers } = await ctx.db.numberedIds(ctx.index.ranks(text, among));
  return { ids, ranks: numbers };
}
