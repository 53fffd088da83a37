import { z } from "zod";
import type { Context } from "../context";
import { sql, list as values } from "../sql";
import type { ListPlan } from "./list-plan";
import type { Page } from "./ordered-page";
import { decodeToken, encodeToken } from "./page-token";
import { selectRecordRows } from "./select-record-rows";

/** Of more matches than this only the newest are ranked: ranking touches every match. */
export const MOST_RANKED = 2000;

/** How many rows stood before the page, and the row before it. */
const place = z.tuple([z.number().int().min(0), z.number()]);

/** Ids of the matches, best first: all of them, or the newest `MOST_RANKED`. */
export async function rankedIds(ctx: Context, list: ListPlan): Promise<number[]> {
  if (list.text === null) return [];
  const rows = await ctx.db.rows(ctx.index.ranked(list.text, list.filter, MOST_RANKED));
  return rows.map((row) => Number(row.id));
}

/** A page of a list by relevance; it begins after a row, or where that row stood if it is gone. */
export async function rankedPage(ctx: Context, list: ListPlan, after: string, limit: number): Promise<Page> {
  const all = await rankedIds(ctx, list);
  const ids = list.plan.sort.descending ? all : all.reverse();
  const from = place.safeParse(decodeToken(after, list.identity)).data;
  const known = from ? ids.indexOf(from[1]) : -1;
  const start = from ? Math.min(known === -1 ? from[0] : known + 1, ids.length) : 0;
  const shown = ids.slice(start, start + limit);
  const rows = shown.length === 0 ? [] : await selectRecordRows(ctx, sql`WHERE r."id" IN (${values(shown)})`);
  const byId = new Map(rows.map((row) => [row.rowId, row]));
  const token = (at: number) => encodeToken([at, at === 0 ? -1 : (ids[at - 1] ?? -1)], list.identity);
  return {
    rows: shown.flatMap((id) => byId.get(id) ?? []),
    next: start + limit < ids.length ? token(start + limit) : null,
    previous: start > 0 ? token(Math.max(0, start - limit)) : null,
    ranked: ids.length,
  };
}
