import { z } from "zod";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import type { QuerySort } from "../../query/language/ast";
import { raw, type Sql, sql } from "../../sql";
import type { RecordGroup } from "./group-records";
import type { ListPlan } from "./list-plan";
import { decodeToken, encodeToken } from "./page-token";
import type { RecordRow } from "./record-row";
import { ROW_COLUMNS, ROW_TABLES, toRecordRow } from "./select-record-rows";

export type Page = {
  rows: (RecordRow & { rowId: number })[];
  /** What `readTexts` gives for the rows, where it was asked for along with them. */
  texts?: readonly Row[];
  next: string | null;
  previous: string | null;
  /** Headings among the rows, where the list stands under some. */
  groups?: RecordGroup[] | null;
};

/** By what a list is ordered; ties are broken by the row id, in the same direction. */
const SORT_COLUMNS: Record<Exclude<QuerySort["key"], "relevance">, Sql> = {
  date: raw('r."sortDate"'),
  updated: raw('r."updatedAt"'),
  title: raw('r."titleKey"'),
};

/** Which side of which row a page lies on. */
const place = z.tuple([z.enum(["after", "before"]), z.string(), z.int32()]);

/** Order and comparison for a walk through a list from a row on. */
export function walk(
  sort: { key: keyof typeof SORT_COLUMNS; descending: boolean },
  side: "after" | "before",
) {
  const column = SORT_COLUMNS[sort.key];
  const isDown = sort.descending === (side === "after");
  const direction = raw(isDown ? "DESC" : "ASC");
  return {
    column,
    order: sql`${column} ${direction}, r."id" ${direction}`,
    beyond: (value: string, id: number) =>
      sql`(${column}, r."id") ${raw(isDown ? "<" : ">")} (${value}, ${id})`,
  };
}

/**
 * A page of a list in the order of a column. Keyset: it begins beyond a row, wherever that row is by
 * now, and also when it is gone.
 */
export async function orderedPage(ctx: Context, list: ListPlan, after: string, limit: number): Promise<Page> {
  const { key, descending } = list.plan.sort;
  const sort = { key: key === "relevance" ? ("date" as const) : key, descending };
  const from = place.safeParse(decodeToken(after, list.identity)).data;
  const side = from?.[0] ?? "after";
  const { column, order, beyond } = walk(sort, side);
  const condition = from ? sql`${list.whole} AND ${beyond(from[1], from[2])}` : list.whole;
  // The rows are chosen before anything is joined to them, so that the order's index serves.
  const rows = await ctx.db.rows(sql`
    SELECT ${ROW_COLUMNS}, ${column} AS "place" FROM ${ROW_TABLES}
    WHERE r."id" IN (SELECT r."id" FROM "Record" r WHERE ${condition} ORDER BY ${order} LIMIT ${limit + 1})
    ORDER BY ${order}`);
  const hasMore = rows.length > limit;
  const shown = rows.slice(0, limit);
  if (side === "before") shown.reverse();
  const token = (at: "after" | "before", row: (typeof rows)[number] | undefined) =>
    row ? encodeToken([at, String(row.place), Number(row.id)], list.identity) : null;
  return {
    rows: shown.map(toRecordRow),
    next: side === "before" || hasMore ? token("after", shown.at(-1)) : null,
    previous: (side === "after" ? from !== undefined : hasMore) ? token("before", shown[0]) : null,
  };
}
