import type { Context } from "../context";
import { sql } from "../sql";

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

/** One round trip; gone records do not count. */
export async function getOverviewCounts(ctx: Context): Promise<OverviewCounts> {
  const rows = await ctx.db.rows(sql`
    SELECT "kind" AS "name", count(*) AS "count" FROM "Record" WHERE "goneAt" IS NULL GROUP BY "kind"
    UNION ALL SELECT 'features', count(*) FROM "Feature"
    UNION ALL SELECT 'problems', coalesce(sum("problemCount"), 0) FROM "Record" WHERE "goneAt" IS NULL
    UNION ALL SELECT 'suggestions', count(*) FROM "SuggestionCard" c
      WHERE c."state" = 'open' AND EXISTS (SELECT 1 FROM "Suggestion" o WHERE o."cardId" = c."id")
    UNION ALL SELECT 'sources', count(*) FROM "Source" WHERE "removedAt" IS NULL`);
  const of = (name: string) => Number(rows.find((row) => row.name === name)?.count ?? 0);
  return {
    prompts: of("prompt"),
    decisions: of("decision"),
    documents: of("document"),
    minutes: of("minutes"),
    features: of("features"),
    problems: of("problems"),
    suggestions: of("suggestions"),
    sources: of("sources"),
  };
}
