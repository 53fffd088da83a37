import type { Context } from "../../context";
import { sql } from "../../sql";
import { forgeCommitUrl } from "./forge-address";
import type { RecordView } from "./record-view";

/** The last commit that changed a record, as far as the history was read; null in plain folders. */
export async function lastCommit(
  ctx: Context,
  recordId: number,
  forge: string | null,
): Promise<RecordView["lastCommit"]> {
  const [row] = await ctx.db.rows(sql`
    SELECT h."commit", h."committedAt", h."authorName" FROM "Revision" v
    JOIN "HistoryStep" h ON h."sourceId" = v."sourceId" AND h."seq" = v."seq"
    WHERE v."key" = (SELECT "key" FROM "Record" WHERE "id" = ${recordId}) AND h."commit" IS NOT NULL
    ORDER BY v."seq" DESC LIMIT 1`);
  if (!row) return null;
  const commit = String(row.commit);
  return {
    commit,
    at: String(row.committedAt),
    author: String(row.authorName),
    forgeUrl: forge === null ? null : forgeCommitUrl(forge, commit),
  };
}
