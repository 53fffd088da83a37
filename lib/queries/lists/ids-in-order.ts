import type { Context } from "../../context";
import { raw, sql } from "../../sql";
import { rankedIds } from "../search/ranked-ids";
import type { ListPlan } from "./list-plan";
import type { Mask } from "./mask";
import type { MatchMasks } from "./match-mask";
import { placeFinder } from "./place-finder";

/**
 * Row ids of the records of a list in its order: for lists that are not simply a walk along an index. All of
 * them, or where that is cheaper the first `least`.
 */
export async function idsInOrder(
  ctx: Context,
  list: ListPlan,
  masks: MatchMasks,
  mask: Mask,
  least: number,
): Promise<Int32Array> {
  const { key, descending } = list.plan.sort;
  const { ids, byDate } = masks.columns;
  if (key === "relevance") {
    const best = await rankedIds(ctx, list, masks, mask, descending ? least : mask.size);
    return descending ? best : best.toReversed();
  }
  if (key === "date") {
    const newest = mask.idsAlong(byDate, ids, descending ? least : mask.size);
    return descending ? newest : newest.reverse();
  }
  const direction = raw(descending ? "DESC" : "ASC");
  const column = raw(key === "title" ? '"titleKey"' : '"updatedAt"');
  const all = await ctx.db.ids(
    sql`SELECT "id" FROM "Record" ORDER BY ${column} ${direction}, "id" ${direction}`,
  );
  const placeOf = placeFinder(ids);
  return all.filter((id) => mask.has(placeOf(id)));
}
