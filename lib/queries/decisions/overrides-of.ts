import type { Context } from "../../context";
import { sql } from "../../sql";
import { reviewChecklist } from "../reviews/review-checklist";
import { type PositionRow, toPositionRow, toReviewRow } from "../reviews/review-row";

/** Who approved although something was missing, and what was: the sentences of the unmet requirements. */
export type Override = { by: string; over: string[] };

/**
 * The overrides among the closed reviews of a source, by review: what each was over is weighed again, with the words
 * and the day there were when it was closed.
 */
export async function overridesOf(
  { db }: Pick<Context, "db">,
  sourceId: string,
): Promise<Map<string, Override>> {
  const rows = await db.rows(sql`
    SELECT * FROM "Review" WHERE "sourceId" = ${sourceId} AND "isOverride" = TRUE AND "state" = 'closed'`);
  if (rows.length === 0) return new Map();
  const words = await db.rows(sql`
    SELECT p.* FROM "Position" p JOIN "Review" v ON v."id" = p."reviewId"
    WHERE v."sourceId" = ${sourceId} AND v."isOverride" = TRUE AND v."state" = 'closed'
    ORDER BY p."at", p."personKey"`);
  const positions = new Map<string, PositionRow[]>();
  for (const word of words) {
    const own = positions.get(String(word.reviewId)) ?? [];
    positions.set(String(word.reviewId), own);
    own.push(toPositionRow(word));
  }
  return new Map(
    rows.map((row) => {
      const review = toReviewRow(row);
      const then = { core: review.closedCore, file: review.closedFile ?? review.file };
      const checklist = reviewChecklist(
        review,
        positions.get(review.id) ?? [],
        then,
        (review.closedAt ?? "").slice(0, 10),
      );
      const over = checklist.filter(({ isMet }) => !isMet).map(({ sentence }) => sentence);
      return [review.id, { by: review.closedByName ?? "", over }];
    }),
  );
}
