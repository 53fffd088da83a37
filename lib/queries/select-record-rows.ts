import type { Context } from "../context";
import type { Row } from "../db/database";
import { list, raw, type Sql, sql } from "../sql";
import { type RecordRow, recordRow } from "./record-row";

/** Columns of "Record" r, "Source" s and "Feature" f that a `RecordRow` is made of. */
export const ROW_COLUMNS: Sql = raw(`
  r."id", s."slug" AS "source", s."name" AS "sourceName", r."path", r."kind", r."documentKind", r."dialect",
  r."number", r."title", r."date", nullif(r."sortDate", '') AS "datedAt", r."updatedAt", f."slug" AS "featureSlug", f."title" AS "featureTitle",
  r."stage", r."stageRaw", r."status", r."statusRaw", r."model", r."user", r."words", r."fileCount",
  r."problemCount", r."errorCount", r."suggestionCount", r."taskDone", r."taskTotal", r."goneAt"`);

export const ROW_TABLES: Sql = raw(`
  "Record" r JOIN "Source" s ON s."id" = r."sourceId" LEFT JOIN "Feature" f ON f."id" = r."featureId"`);

/**
 * Records as lists show them: two round trips, one for the rows, one for their labels. `rest` is
 * what follows FROM (conditions, order, limit), over the tables r, s and f.
 */
export async function selectRecordRows(ctx: Context, rest: Sql): Promise<(RecordRow & { rowId: number })[]> {
  const rows = await ctx.db.rows(sql`SELECT ${ROW_COLUMNS} FROM ${ROW_TABLES} ${rest}`);
  return withLabels(ctx, rows);
}

/** Shape rows that were selected with `ROW_COLUMNS`, and add their labels. */
export async function withLabels(ctx: Context, rows: Row[]): Promise<(RecordRow & { rowId: number })[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => Number(row.id));
  const labels = new Map<number, string[]>();
  const found = await ctx.db.rows(
    sql`SELECT "recordId", "value" FROM "RecordTerm" WHERE "field" = 'label' AND "recordId" IN (${list(ids)})`,
  );
  for (const { recordId, value } of found) {
    const all = labels.get(Number(recordId)) ?? [];
    all.push(String(value));
    labels.set(Number(recordId), all);
  }
  return rows.map((row) => ({
    ...recordRow.parse({
      ...row,
      feature: row.featureSlug === null ? null : { slug: row.featureSlug, title: row.featureTitle },
      // Sorted here: asked for in order, SQLite would walk through the labels of all records.
      labels: (labels.get(Number(row.id)) ?? []).sort(),
    }),
    rowId: Number(row.id),
  }));
}
