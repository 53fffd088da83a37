import { z } from "zod";
import type { Context } from "../../context";
import type { Refusal } from "../../refusal";
import { sql, storableText } from "../../sql";
import { refuseMissingSource } from "../refuse-missing";
import { skippedView } from "./source-view";

export const skippedInput = z.strictObject({
  /** Slug of the source. */
  source: z.string().min(1).max(200).transform(storableText),
  /** Last path of the page before; empty: the first page. */
  after: z.string().max(5000).default(""),
  limit: z.number().int().min(1).max(500).default(200),
});

export type SkippedView = { files: z.infer<typeof skippedView>[]; total: number; next: string | null };

/** What a source's sync passed over, and why, by path. */
export async function listSkipped(
  ctx: Context,
  input: z.input<typeof skippedInput>,
): Promise<SkippedView | Refusal> {
  const { source: slug, after, limit } = skippedInput.parse(input);
  const source = await ctx.db.prisma.source.findFirst({ where: { slug, removedAt: null } });
  if (!source) {
    return refuseMissingSource(slug);
  }
  const [rows, totals] = await Promise.all([
    ctx.db.rows(sql`
      SELECT "path", "reason", "size" FROM "SkippedFile"
      WHERE "sourceId" = ${source.id} AND "path" > ${after} ORDER BY "path" LIMIT ${limit + 1}`),
    ctx.db.rows(sql`SELECT count(*) AS "count" FROM "SkippedFile" WHERE "sourceId" = ${source.id}`),
  ]);
  const files = rows.slice(0, limit).map((row) => skippedView.parse(row));
  return {
    files,
    total: Number(totals[0]?.count ?? 0),
    next: rows.length > limit ? (files.at(-1)?.path ?? null) : null,
  };
}
