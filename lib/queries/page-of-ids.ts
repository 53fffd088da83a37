import { z } from "zod";
import type { Context } from "../context";
import { sql, list as values } from "../sql";
import type { ListPlan } from "./list-plan";
import type { Page } from "./ordered-page";
import { decodeToken, encodeToken } from "./page-token";
import { selectRecordRows } from "./select-record-rows";

/** How many rows stood before the page, and the row before it. */
const place = z.tuple([z.number().int().min(0), z.number()]);

/** A page of a list whose whole order is known; it begins after a row, or where that row stood if it is gone. */
export async function pageOfIds(
  ctx: Context,
  list: ListPlan,
  ids: Int32Array,
  { after, limit }: { after: string; limit: number },
): Promise<Page & { start: number }> {
  const began = place.safeParse(decodeToken(after, list.identity)).data;
  const known = began ? ids.indexOf(began[1]) : -1;
  const start = began ? Math.min(known === -1 ? began[0] : known + 1, ids.length) : 0;
  const shown = Array.from(ids.subarray(start, start + limit));
  const rows = shown.length === 0 ? [] : await selectRecordRows(ctx, sql`WHERE r."id" IN (${values(shown)})`);
  const byId = new Map(rows.map((row) => [row.rowId, row]));
  const token = (at: number) => encodeToken([at, at === 0 ? -1 : (ids[at - 1] ?? -1)], list.identity);
  return {
    rows: shown.flatMap((id) => byId.get(id) ?? []),
    next: start + limit < ids.length ? token(start + limit) : null,
    previous: start > 0 ? token(Math.max(0, start - limit)) : null,
    start,
  };
}
