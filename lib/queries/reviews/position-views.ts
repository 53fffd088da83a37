import type { Context } from "../../context";
import { wordDifference } from "../../records/history/word-difference";
import { maskText } from "../../records/showing/mask-secrets";
import { list, sql } from "../../sql";
import { isStale, type PositionRow } from "./review-row";
import type { ReviewView } from "./review-view";

/**
 * People's words, each with what changed since it was given, where the text of then is known.
 *
 * @param text what the decision says now; null: it cannot be read
 */
export async function positionViews(
  ctx: Context,
  positions: readonly PositionRow[],
  now: { core: string | null; file: string },
  text: string | null,
): Promise<ReviewView["positions"]> {
  const stale = [...new Set(positions.filter((one) => isStale(one, now)).map(({ file }) => file))];
  const rows =
    stale.length === 0 || text === null
      ? []
      : await ctx.db.rows(sql`SELECT "hash", "text" FROM "RevisionText" WHERE "hash" IN (${list(stale)})`);
  const plain = (text ?? "").replace(/^\ufeff/, "");
  const shown = maskText(plain);
  const differences = new Map(
    rows.map((row) => [String(row.hash), wordDifference(String(row.text), shown).parts]),
  );
  return positions.map((one) => ({
    key: one.personKey,
    name: one.name,
    position: one.position,
    reason: one.reason,
    at: one.at,
    recordedBy: one.recordedBy,
    isStale: isStale(one, now),
    difference: isStale(one, now) ? (differences.get(one.file) ?? null) : null,
  }));
}
