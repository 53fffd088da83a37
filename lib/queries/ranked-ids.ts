import type { Context } from "../context";
import type { TextPredicate } from "../query/query-plan";
import type { TextCondition } from "../search/search-index";
import type { ListPlan } from "./list-plan";
import type { Mask, MatchMasks } from "./match-mask";
import { placeFinder } from "./record-columns";

/** Of more matches than this only those added last are ranked: ranking costs for every match. */
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
): Promise<Int32Array> {
  const { ids, byDate, newness } = masks.columns;
  if (list.text === null) return new Int32Array(0);
  const total = mask.reduce((sum, bit) => sum + bit, 0);
  if (total === 0) return new Int32Array(0);
  const ranks = await ranksOf(ctx, list.text, list.plan.texts, candidates(mask, ids), total);
  const placeOf = placeFinder(ids);
  const ranked: { place: number; rank: number }[] = [];
  const left = mask.slice();
  for (const [id, rank] of ranks) {
    const place = placeOf(id);
    if (place < 0 || left[place] === 0) continue;
    left[place] = 0;
    ranked.push({ place, rank });
  }
  ranked.sort((a, b) => a.rank - b.rank || newness[a.place]! - newness[b.place]!);
  const ordered = new Int32Array(total);
  let at = 0;
  for (const { place } of ranked) ordered[at++] = ids[place]!;
  for (let index = 0; index < byDate.length && at < total; index++) {
    const place = byDate[index]!;
    if (left[place] === 1) ordered[at++] = ids[place]!;
  }
  return ordered;
}

/** The matches added last, as many as are ranked, in ascending order. */
function candidates(mask: Mask, ids: Int32Array): number[] {
  const last: number[] = [];
  for (let place = mask.length - 1; place >= 0 && last.length < MOST_RANKED; place--)
    if (mask[place] === 1) last.push(ids[place]!);
  return last.reverse();
}

async function ranksOf(
  ctx: Context,
  text: TextCondition,
  texts: readonly TextPredicate[],
  among: readonly number[],
  total: number,
): Promise<[number, number][]> {
  if (total <= MOST_RANKED || !texts.some(({ prefix }) => prefix)) {
    const rows = await ctx.db.rows(ctx.index.ranks(text, among));
    return rows.map((row) => [Number(row.id), Number(row.rank)]);
  }
  const inTitle = texts.flatMap((one): TextPredicate[] =>
    one.parts.length === 0 || one.parts.includes("title") ? [{ ...one, parts: ["title"] }] : [],
  );
  if (inTitle.length === 0) return [];
  const condition: TextCondition = inTitle.length === 1 ? inTitle[0]! : { type: "or", children: inTitle };
  const found = await ctx.db.ids(ctx.index.ids(condition));
  return Array.from(found, (id) => [id, 0]);
}
