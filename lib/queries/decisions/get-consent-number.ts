import type { Context } from "../../context";
import { sql } from "../../sql";

/**
 * How many accepted decisions there are, how many of them have no recorded consent (`docs/review-flow.md`), and of
 * how many of these a review is open: those others wait to be ratified. `byOverride`: of those with consent, how many
 * were approved although a requirement was not met.
 */
export type ConsentNumber = { accepted: number; without: number; underReview: number; byOverride: number };

/** The one number on the overview. Consent to another text than there is now is none to this one. */
export async function getConsentNumber(ctx: Context): Promise<ConsentNumber> {
  const [row] = await ctx.db.rows(sql`
    SELECT count(*) AS "accepted",
      sum(CASE WHEN t."trust" IN ('unconsented', 'changed') THEN 1 ELSE 0 END) AS "without",
      sum(CASE WHEN t."trust" = 'by-override' THEN 1 ELSE 0 END) AS "byOverride",
      sum(CASE WHEN t."trust" IN ('unconsented', 'changed') AND EXISTS (SELECT 1 FROM "Review" v
        WHERE v."key" = r."key" AND v."state" <> 'closed') THEN 1 ELSE 0 END) AS "underReview"
    FROM "Record" r JOIN "DecisionTrust" t ON t."key" = r."key" JOIN "Source" s ON s."id" = r."sourceId"
    WHERE r."kind" = 'decision' AND r."status" = 'accepted' AND r."goneAt" IS NULL AND s."removedAt" IS NULL`);
  return {
    accepted: Number(row?.accepted ?? 0),
    without: Number(row?.without ?? 0),
    byOverride: Number(row?.byOverride ?? 0),
    underReview: Number(row?.underReview ?? 0),
  };
}
