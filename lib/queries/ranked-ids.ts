import type { Context } from "../context";
import type { TextPredicate } from "../query/query-plan";
import type { TextCondition } from "../search/search-index";
import type { ListPlan } from "./list-plan";
import type { Mask, MatchMasks } from "./match-mask";
import { idsOf, placeOf } from "./record-columns";

/** Of more matches than this only those added last are ranked: ranking touches every match. */
export const MOST_RANKED = 2000;

/**
 * Row ids of all matches, best first. Where there are too many to rank: those of a common word among
 * the ones added last, then all others, newest first; those of a common beginning (`th*`), for which
 * the index must look through every word, in the title first.
 */
export async function rankedIds(
  ctx: Context,
  list: ListPlan,
  masks: MatchMasks,
  mask: Mask,
): Promise<number[]> {
  const { ids, byDate } = masks.columns;
  if (list.text === null) return [];
  const total = mask.reduce((sum, bit) => sum + bit, 0);
  if (total === 0) return [];
  const ranks = await ranksOf(ctx, list.text, list.plan.texts, from(mask, ids, total), total);
  const ranked: { place: number; rank: number }[] = [];
  const isRanked = new Uint8Array(mask.length);
  for (const [id, rank] of ranks) {
    const at = placeOf(ids, id);
    if (at < 0 || mask[at] === 0) continue;
    isRanked[at] = 1;
    ranked.push({ place: at, rank });
  }
  const newness = new Int32Array(ranked.length === 0 ? 0 : ids.length);
  if (ranked.length > 0)
    byDate.forEach((at, index) => {
      newness[at] = index;
    });
  ranked.sort((a, b) => a.rank - b.rank || newness[a.place]! - newness[b.place]!);
  const others = byDate.filter((at) => mask[at] === 1 && isRanked[at] === 0);
  return [...ranked.map((one) => ids[one.place]!), ...Array.from(others, (at) => ids[at]!)];
}

/** The row id from which the last `MOST_RANKED` matches begin. */
function from(mask: Mask, ids: Int32Array, total: number): number {
  if (total <= MOST_RANKED) return 0;
  let left = MOST_RANKED;
  for (let at = mask.length - 1; at >= 0; at--) if (mask[at] === 1 && --left === 0) return ids[at]!;
  return 0;
}

async function ranksOf(
  ctx: Context,
  text: TextCondition,
  texts: readonly TextPredicate[],
  begin: number,
  total: number,
): Promise<[number, number][]> {
  if (total <= MOST_RANKED || !texts.some(({ prefix }) => prefix)) {
    const rows = await ctx.db.rows(ctx.index.ranks(text, begin));
    return rows.map((row) => [Number(row.id), Number(row.rank)]);
  }
  const inTitle = texts.flatMap((one): TextPredicate[] =>
    one.parts.length === 0 || one.parts.includes("title") ? [{ ...one, parts: ["title"] }] : [],
  );
  if (inTitle.length === 0) return [];
  const condition: TextCondition = inTitle.length === 1 ? inTitle[0]! : { type: "or", children: inTitle };
  const [row] = await ctx.db.rows(ctx.index.ids(condition));
  return Array.from(idsOf(row?.ids), (id) => [id, 0]);
}
