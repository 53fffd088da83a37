import type { Context } from "../context";
import { raw, sql } from "../sql";
import type { ListPlan } from "./list-plan";
import { countMask, idsAlong, type Mask } from "./mask";
import type { MatchMasks } from "./match-mask";
import { rankedIds } from "./ranked-ids";
import { placeFinder } from "./record-columns";

/** Row ids of all records of a list in its order: for lists that are not simply a walk along an index. */
export async function idsInOrder(
  ctx: Context,
  list: ListPlan,
  masks: MatchMasks,
  mask: Mask,
): Promise<Int32Array> {
  const { key, descending } = list.plan.sort;
  const { ids, byDate } = masks.columns;
  if (key === "relevance") {
    const best = await rankedIds(ctx, list, masks, mask);
    return descending ? best : best.toReversed();
  }
  if (key === "date") {
    const newest = idsAlong(byDate, mask, ids, countMask(mask));
    return descending ? newest : newest.reverse();
  }
  const direction = raw(descending ? "DESC" : "ASC");
  const column = raw(key === "title" ? '"titleKey"' : '"updatedAt"');
  const all = await ctx.db.ids(
    sql`SELECT "id" FROM "Record" ORDER BY ${column} ${direction}, "id" ${direction}`,
  );
  const placeOf = placeFinder(ids);
  return all.filter((id) => mask[placeOf(id)] === 1);
}
