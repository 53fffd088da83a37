import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { raw, type Sql, sql } from "../../sql";
import { type RecordRow, recordRow } from "./record-row";

/** Parts the labels of a row: no label holds it, because it is replaced in what is read. */
const BETWEEN = "\u001f";

/** Columns of "Record" r, "Source" s, "Feature" f and "DecisionTrust" dt that a `RecordRow` is made of. */
export const ROW_COLUMNS: Sql = sql`${raw(`
  r."id", s."slug" AS "source", s."name" AS "sourceName", r."path", r."kind", r."documentKind", r."dialect",
  r."number", r."title", r."date", nullif(r."sortDate", '') AS "datedAt", r."updatedAt", f."slug" AS "featureSlug", f."title" AS "featureTitle",
  r."stage", r."stageRaw", r."status", r."statusRaw", r."model", r."user", r."words", r."fileCount",
  r."problemCount", r."errorCount", r."suggestionCount", r."taskDone", r."taskTotal", r."goneAt", dt."trust"`)},
  (SELECT string_agg(replace(t."value", ${BETWEEN}, ' '), ${BETWEEN}) FROM "RecordTerm" t
   WHERE t."recordId" = r."id" AND t."field" = 'label') AS "labels"`;

export const ROW_TABLES: Sql = raw(`
  "Record" r JOIN "Source" s ON s."id" = r."sourceId" LEFT JOIN "Feature" f ON f."id" = r."featureId"
  LEFT JOIN "DecisionTrust" dt ON dt."key" = r."key"`);

/**
 * Records as lists show them, in one round trip. `rest` is what follows FROM (conditions, order, limit),
 * over the tables r, s and f.
 */
export async function selectRecordRows(ctx: Context, rest: Sql): Promise<(RecordRow & { rowId: number })[]> {
  const rows = await ctx.db.rows(sql`SELECT ${ROW_COLUMNS} FROM ${ROW_TABLES} ${rest}`);
  return rows.map(toRecordRow);
}

/** Shape a row that was selected with `ROW_COLUMNS`. */
export function toRecordRow(row: Row): RecordRow & { rowId: number } {
  return {
    ...recordRow.parse({
      ...row,
      feature: row.featureSlug === null ? null : { slug: row.featureSlug, title: row.featureTitle },
      // Sorted here: asked for in order, SQLite would walk through the labels of all records.
      labels: row.labels === null ? [] : String(row.labels).split(BETWEEN).sort(),
    }),
    rowId: Number(row.id),
  };
}
