import { z } from "zod";
import type { Context } from "../../context";
import { sql } from "../../sql";
import { groupRecords } from "./group-records";
import { idsInOrder } from "./ids-in-order";
import { listPlan } from "./list-plan";
import { listInput } from "./list-view";
import { openMasks } from "./match-mask";
import { walk } from "./ordered-page";
import { placeFinder } from "./place-finder";
import { recordRow } from "./record-row";
import { selectRecordRows } from "./select-record-rows";

export const neighboursInput = listInput
  .pick({ q: true, kinds: true, order: true, zoneOffset: true })
  .extend({
    source: z.string().min(1).max(200),
    path: z.string().min(1).max(5000),
  });

const neighbour = recordRow.pick({ source: true, path: true, title: true, kind: true });
/** What stands before and after a record in a list; null at its ends. */
export const neighboursView = z.object({ previous: neighbour.nullable(), next: neighbour.nullable() });
export type NeighboursView = z.infer<typeof neighboursView>;

/**
 * The records before and after one in the list of a query: always of that list, also when the record
 * itself has just left it. Both null when there is no such record.
 */
export async function getNeighbours(
  ctx: Context,
  input: z.input<typeof neighboursInput>,
): Promise<NeighboursView> {
  const asked = neighboursInput.parse(input);
  const [own] = await ctx.db.rows(sql`
    SELECT r."id", r."sortDate" AS "date", r."updatedAt" AS "updated", r."titleKey" AS "title" FROM "Record" r
    JOIN "Source" s ON s."id" = r."sourceId" WHERE s."slug" = ${asked.source} AND r."path" = ${asked.path}`);
  if (!own) return { previous: null, next: null };
  const id = Number(own.id);
  const list = await listPlan(ctx, asked);
  const { key, descending } = list.plan.sort;
  if (key === "relevance" || list.plan.group !== null) return neighboursInOrder(ctx, list, id);
  const beside = async (side: "before" | "after") => {
    const { order, beyond } = walk({ key, descending }, side);
    const [row] = await ctx.db.rows(sql`
      SELECT r."id" FROM "Record" r WHERE ${list.whole} AND ${beyond(String(own[key]), id)}
      ORDER BY ${order} LIMIT 1`);
    return row === undefined ? null : Number(row.id);
  };
  const [previous, next] = await Promise.all([beside("before"), beside("after")]);
  return shaped(ctx, previous, next);
}

async function neighboursInOrder(
  ctx: Context,
  list: Awaited<ReturnType<typeof listPlan>>,
  id: number,
): Promise<NeighboursView> {
  const masks = await openMasks(ctx);
  const known = await masks.all(list.conjuncts);
  const place = placeFinder(masks.columns.ids)(id);
  // As if it were still there: its place is between those that are.
  const mask = place < 0 || known.has(place) ? known : known.copy();
  if (place >= 0) mask.add(place);
  const ordered = await idsInOrder(ctx, list, masks, mask, mask.size);
  const { group } = list.plan;
  const ids = group === null ? ordered : groupRecords(masks, group, ordered, mask).ids;
  const at = ids.indexOf(id);
  if (at < 0) return { previous: null, next: null };
  return shaped(ctx, ids[at - 1] ?? null, ids[at + 1] ?? null);
}

async function shaped(ctx: Context, previous: number | null, next: number | null): Promise<NeighboursView> {
  if (previous === null && next === null) return { previous: null, next: null };
  const rows = await selectRecordRows(ctx, sql`WHERE r."id" IN (${previous ?? -1}, ${next ?? -1})`);
  const of = (id: number | null) => {
    const row = rows.find((one) => one.rowId === id);
    return row ? { source: row.source, path: row.path, title: row.title, kind: row.kind } : null;
  };
  return { previous: of(previous), next: of(next) };
}
