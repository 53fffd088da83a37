import { z } from "zod";
import type { Context } from "../../context";
import { sql } from "../../sql";

/** So many are offered; every other is named by its path or number. */
const MOST = 200;

export const decisionNamesInput = z.strictObject({
  /** Slug of the source. */
  source: z.string().min(1).max(200),
});

/** `named` is what `findNamedDecision` knows it by: its path, which no other has. */
export type DecisionName = { named: string; title: string };

/** The decisions of a source to choose one from, newest first: the last 200. */
export async function listDecisionNames(
  ctx: Context,
  input: z.input<typeof decisionNamesInput>,
): Promise<DecisionName[]> {
  const { source } = decisionNamesInput.parse(input);
  const rows = await ctx.db.rows(sql`
    SELECT r."path", r."number", r."title" FROM "Record" r JOIN "Source" s ON s."id" = r."sourceId"
    WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND r."kind" = 'decision' AND r."goneAt" IS NULL
    ORDER BY r."sortDate" DESC, r."id" DESC LIMIT ${MOST}`);
  return rows.map(({ path, number, title }) => ({
    named: String(path),
    title: number ? `${number} ${title}` : String(title),
  }));
}
