import { z } from "zod";
import type { Context } from "../../context";
import { SEVERITIES } from "../../records/vocabulary";
import { join, type Sql, sql } from "../../sql";
import { keptWithData } from "../kept-with-data";
import { type ProblemRow, problemRow } from "./source-view";

export const problemsInput = z.strictObject({
  rule: z.string().max(100).default(""),
  severity: z.enum(["", ...SEVERITIES]).default(""),
  /** Slug of a source; empty: all. */
  source: z.string().max(200).default(""),
  /** Id of the last problem of the page before, as the view gave it. */
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});

export type ProblemsView = {
  problems: ProblemRow[];
  total: number;
  next: string | null;
  /** Every rule that has an occurrence within the other filters, most frequent first. */
  rules: { rule: string; severity: ProblemRow["severity"]; count: number }[];
};

/** Problems of records that are there, grouped by rule; errors come before warnings and notes. */
export async function listProblems(
  ctx: Context,
  input: z.input<typeof problemsInput>,
): Promise<ProblemsView> {
  const { rule, severity, source, after, limit } = problemsInput.parse(input);
  const wide: Sql[] = [sql`r."goneAt" IS NULL`];
  if (severity !== "") wide.push(sql`p."severity" = ${severity}`);
  if (source !== "") wide.push(sql`s."slug" = ${source}`);
  const narrow = rule === "" ? wide : [...wide, sql`p."rule" = ${rule}`];
  const tables = sql`"Problem" p JOIN "Record" r ON r."id" = p."recordId" JOIN "Source" s ON s."id" = r."sourceId"`;
  const [groups, rows] = await Promise.all([
    keptWithData(ctx, `problems by rule ${JSON.stringify([severity, source])}`, () =>
      ctx.db.rows(sql`
        SELECT p."rule", p."severity", count(*) AS "count" FROM ${tables} WHERE ${join(wide, " AND ")}
        GROUP BY p."rule", p."severity" ORDER BY "count" DESC, p."rule"`),
    ),
    ctx.db.rows(sql`
      SELECT p."id", p."rule", p."severity", p."line", p."message",
             s."slug" AS "source", r."path", r."title", r."kind"
      FROM ${tables} WHERE ${join([...narrow, sql`p."id" > ${after}`], " AND ")}
      ORDER BY p."id" LIMIT ${limit + 1}`),
  ]);
  const shown = rows.slice(0, limit);
  const rules = groups.map((row) => ({
    rule: String(row.rule),
    severity: problemRow.shape.severity.parse(row.severity),
    count: Number(row.count),
  }));
  return {
    problems: shown.map((row) =>
      problemRow.parse({
        ...row,
        record: { source: row.source, path: row.path, title: row.title, kind: row.kind },
      }),
    ),
    total: rules
      .filter((group) => rule === "" || group.rule === rule)
      .reduce((sum, group) => sum + group.count, 0),
    next: rows.length > limit ? String(shown.at(-1)?.id) : null,
    rules: rules.sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count,
    ),
  };
}
