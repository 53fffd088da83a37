import type { Context } from "../context";
import { raw, sql } from "../sql";
import type { ListPlan } from "./list-plan";
import type { Mask, MatchMasks } from "./match-mask";
import { rankedIds } from "./ranked-ids";
import { idsOf, placeOf } from "./record-columns";

/** Row ids of all records of a list in its order: for lists that are not simply a walk along an index. */
export async function idsInOrder(
  ctx: Context,
  list: ListPlan,
  masks: MatchMasks,
  mask: Mask,
): Promise<number[]> {
  const { key, descending } = list.plan.sort;
  const { ids, byDate } = masks.columns;
  if (key === "relevance" || key === "date") {
    const down =
      key === "relevance"
        ? await rankedIds(ctx, list, masks, mask)
        : Array.from(
            byDate.filter((place) => mask[place] === 1),
            (place) => ids[place]!,
          );
    return descending ? down : down.reverse();
  }
  const direction = raw(descending ? "DESC" : "ASC");
  const column = raw(key === "title" ? '"titleKey"' : '"updatedAt"');
  const [row] = await ctx.db.rows(sql`
    SELECT string_agg(CAST(x."id" AS TEXT), ',') AS "ids"
    FROM (SELECT "id" FROM "Record" ORDER BY ${column} ${direction}, "id" ${direction}) x`);
  return Array.from(idsOf(row?.ids)).filter((id) => mask[placeOf(ids, id)] === 1);
}
