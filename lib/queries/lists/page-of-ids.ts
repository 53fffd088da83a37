import { z } from "zod";
import type { Context } from "../../context";
import { sql, list as values } from "../../sql";
import { readTexts } from "../search/list-snippets";
import type { ListPlan } from "./list-plan";
import type { Page } from "./ordered-page";
import { decodeToken, encodeToken } from "./page-token";
import { selectRecordRows } from "./select-record-rows";

/** How many rows stood before the page, and the row before it. */
const place = z.tuple([z.number().int().min(0), z.number()]);

/** So far behind its old place a row is looked for that a page begins after: others may have come before it. */
const MOST_MOVED = 1000;

/** How many rows of a list must be known for a page of it. */
export function endOfPage(list: ListPlan, { after, limit }: { after: string; limit: number }): number {
  const began = place.safeParse(decodeToken(after, list.identity)).data;
  return (began ? began[0] + MOST_MOVED : 0) + limit + 1;
}

/**
 * A page of a list whose order is known up to `endOfPage`; it begins after a row, or where that row stood if it
 * is gone.
 */
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
  // Asked together: what says why a row matched needs the row's text, and not the row.
  const [rows, texts] = await Promise.all([
    shown.length === 0 ? [] : selectRecordRows(ctx, sql`WHERE r."id" IN (${values(shown)})`),
    readTexts(ctx, list.plan, shown),
  ]);
  const byId = new Map(rows.map((row) => [row.rowId, row]));
  const token = (at: number) => encodeToken([at, at === 0 ? -1 : (ids[at - 1] ?? -1)], list.identity);
  return {
    rows: shown.flatMap((id) => byId.get(id) ?? []),
    texts,
    next: start + limit < ids.length ? token(start + limit) : null,
    previous: start > 0 ? token(Math.max(0, start - limit)) : null,
    start,
  };
}
