import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { join, raw, sql } from "../../sql";
import { today } from "../../today";
import { keptWithData } from "../kept-with-data";

/** Numbers beside the navigation. */
export type OverviewCounts = {
  prompts: number;
  decisions: number;
  documents: number;
  minutes: number;
  features: number;
  problems: number;
  /** Cards nobody has answered. */
  suggestions: number;
  sources: number;
};

/** Gone records do not count. Records are counted once, as long as the data is the same: every page shows these. */
export async function getOverviewCounts(ctx: Context): Promise<OverviewCounts> {
  const day = today(ctx);
  const [[now], records] = await Promise.all([
    ctx.db.rows(sql`
      SELECT (SELECT count(*) FROM "Feature") AS "features",
        (SELECT count(*) FROM "SuggestionCard" c
          WHERE (c."state" = 'open' OR (c."state" = 'later' AND c."laterUntil" <> 'meeting' AND c."laterUntil" <= ${day}))
            AND EXISTS (SELECT 1 FROM "Suggestion" o WHERE o."cardId" = c."id")) AS "suggestions",
        (SELECT count(*) FROM "Source" WHERE "removedAt" IS NULL) AS "sources"`),
    keptWithData(ctx, "records by kind", () => countRecords(ctx)),
  ]);
  const counts = { ...now, ...records };
  const of = (name: keyof OverviewCounts) => Number(counts[name] ?? 0);
  return {
    prompts: of("prompts"),
    decisions: of("decisions"),
    documents: of("documents"),
    minutes: of("minutes"),
    features: of("features"),
    problems: of("problems"),
    suggestions: of("suggestions"),
    sources: of("sources"),
  };
}

/** In one pass over the records: grouped, SQLite would walk an index and look up each of them. */
async function countRecords(ctx: Context): Promise<Row> {
  const kinds = Object.entries({
    prompts: "prompt",
    decisions: "decision",
    documents: "document",
    minutes: "minutes",
  });
  const each = kinds.map(
    ([name, kind]) => sql`sum(CASE WHEN "kind" = ${kind} THEN 1 ELSE 0 END) AS ${raw(`"${name}"`)}`,
  );
  const [row] = await ctx.db.rows(
    sql`SELECT ${join(each, ", ")}, sum("problemCount") AS "problems" FROM "Record" WHERE "goneAt" IS NULL`,
  );
  return row ?? {};
}
