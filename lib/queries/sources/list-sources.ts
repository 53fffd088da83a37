import type { Context } from "../../context";
import { sql } from "../../sql";
import { keptWithData } from "../kept-with-data";
import { type SourceView, sourceView } from "./source-view";

/** Every connected source with its counts, the sync under way and the last one, by name. */
export async function listSources(ctx: Context): Promise<SourceView[]> {
  const [sources, counts, features, skipped, runs] = await Promise.all([
    ctx.db.prisma.source.findMany({
      where: { removedAt: null },
      orderBy: [{ name: "asc" }, { slug: "asc" }],
    }),
    keptWithData(ctx, "records of sources", () =>
      ctx.db.rows(sql`
        SELECT "sourceId", "kind", count(*) AS "all", sum(CASE WHEN "goneAt" IS NULL THEN 0 ELSE 1 END) AS "gone",
               sum(CASE WHEN "goneAt" IS NULL THEN "problemCount" ELSE 0 END) AS "problems",
               sum(CASE WHEN "goneAt" IS NULL THEN "errorCount" ELSE 0 END) AS "errors"
        FROM "Record" GROUP BY "sourceId", "kind"`),
    ),
    ctx.db.rows(sql`SELECT "sourceId", count(*) AS "count" FROM "Feature" GROUP BY "sourceId"`),
    ctx.db.rows(sql`SELECT "sourceId", count(*) AS "count" FROM "SkippedFile" GROUP BY "sourceId"`),
    ctx.db.rows(sql`
      SELECT x.* FROM "SyncRun" x JOIN (
        SELECT "sourceId", max("startedAt") AS "startedAt" FROM "SyncRun" GROUP BY "sourceId"
      ) y ON y."sourceId" = x."sourceId" AND y."startedAt" = x."startedAt"`),
  ]);
  return sources.map((source) => {
    const own = counts.filter((row) => row.sourceId === source.id);
    const of = (kind: string) => {
      const row = own.find((one) => one.kind === kind);
      return row ? Number(row.all) - Number(row.gone) : 0;
    };
    const sum = (column: string) => own.reduce((total, row) => total + Number(row[column]), 0);
    const count = (rows: typeof features) =>
      Number(rows.find((row) => row.sourceId === source.id)?.count ?? 0);
    return sourceView.parse({
      ...source,
      counts: {
        prompts: of("prompt"),
        decisions: of("decision"),
        documents: of("document"),
        minutes: of("minutes"),
        features: count(features),
        problems: sum("problems"),
        errors: sum("errors"),
        gone: sum("gone"),
        skipped: count(skipped),
      },
      progress: ctx.progress(source.id),
      lastRun: runs.find((row) => row.sourceId === source.id) ?? null,
    });
  });
}
