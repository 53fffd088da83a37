import { z } from "zod";
import type { Context } from "../../context";
import { featureGaps } from "../../records/feature-gaps";
import { type Refusal, refuse } from "../../refusal";
import { sql } from "../../sql";
import { selectRecordRows } from "../lists/select-record-rows";
import { type FeatureView, featureView } from "./feature-view";
import { toFeatureRow } from "./list-features";

export const featureInput = z.strictObject({
  source: z.string().min(1).max(200),
  feature: z.string().min(1).max(1000),
});

const MOST_PROMPTS = 500;

/** One feature: its documents, prompts by time, decisions, suggestions, and what is missing. */
export async function getFeature(
  ctx: Context,
  input: z.input<typeof featureInput>,
): Promise<FeatureView | Refusal> {
  const { source, feature } = featureInput.parse(input);
  const [row] = await ctx.db.rows(sql`
    SELECT f.*, s."slug" AS "source", s."name" AS "sourceName", f."slug" AS "slug"
    FROM "Feature" f JOIN "Source" s ON s."id" = f."sourceId"
    WHERE s."slug" = ${source} AND f."slug" = ${feature}`);
  if (!row) {
    return refuse(
      "feature-missing",
      `“${source}” has no feature “${feature}”.`,
      "Look for it in the list of features: its folder may have been renamed.",
    );
  }
  const id = String(row.id);
  const [prompts, rest, suggestions, stages] = await Promise.all([
    selectRecordRows(
      ctx,
      sql`WHERE r."featureId" = ${id} AND r."kind" = 'prompt' AND r."goneAt" IS NULL
          ORDER BY r."sortDate", r."id" LIMIT ${MOST_PROMPTS}`,
    ),
    selectRecordRows(
      ctx,
      sql`WHERE r."featureId" = ${id} AND r."kind" <> 'prompt' AND r."goneAt" IS NULL
          ORDER BY r."kind", r."numberValue", r."path"`,
    ),
    ctx.db.rows(sql`
      SELECT o."brief", o."title", o."line", s."slug" AS "source", r."path", r."title" AS "recordTitle", r."kind"
      FROM "Suggestion" o JOIN "Record" r ON r."id" = o."recordId" JOIN "Source" s ON s."id" = r."sourceId"
      WHERE r."featureId" = ${id} AND r."goneAt" IS NULL ORDER BY r."sortDate", r."id", o."ordinal" LIMIT 200`),
    ctx.db.rows(sql`
      SELECT DISTINCT "stage" FROM "Record"
      WHERE "featureId" = ${id} AND "kind" = 'prompt' AND "goneAt" IS NULL AND "stage" IS NOT NULL`),
  ]);
  const counted = toFeatureRow(row);
  const documents = rest.filter((record) => record.kind === "document");
  return featureView.parse({
    ...counted,
    documents,
    prompts,
    promptsMore: Math.max(0, counted.promptCount - prompts.length),
    decisions: rest.filter((record) => record.kind === "decision"),
    suggestions: suggestions.map((one) => ({
      ...one,
      record: { source: one.source, path: one.path, title: one.recordTitle, kind: one.kind },
    })),
    gaps: featureGaps({
      documents: documents.flatMap((record) => record.documentKind ?? []),
      stages: stages.map((one) => String(one.stage)),
      prompts: counted.promptCount,
      decisions: counted.decisionCount,
      suggestions: counted.suggestionCount,
      taskDone: counted.taskDone,
      taskTotal: counted.taskTotal,
    }),
  });
}
