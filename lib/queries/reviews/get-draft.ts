import { z } from "zod";
import type { Context } from "../../context";
import { type Refusal, refuse } from "../../refusal";
import { sql } from "../../sql";
import { today } from "../../today";
import { findCard } from "../inbox/card-row";

export const draftInput = z.strictObject({ draft: z.string().min(1).max(200) });

/** A decision that was begun, as it was left. */
export type DraftView = {
  id: string;
  /** Slug of the source. */
  source: string;
  path: string;
  title: string;
  text: string;
  /** The suggestion it answers, while that waits; null: it stands alone. */
  card: string | null;
  isGit: boolean;
  branch: string | null;
};

/** One draft of a connected source. */
export async function getDraft(
  ctx: Context,
  input: z.input<typeof draftInput>,
): Promise<DraftView | Refusal> {
  const { draft } = draftInput.parse(input);
  const [row] = await ctx.db.rows(sql`
    SELECT d."path", d."title", d."text", d."cardId", s."slug", s."isGit", s."headBranch" FROM "Draft" d
    JOIN "Source" s ON s."id" = d."sourceId" WHERE d."id" = ${draft} AND s."removedAt" IS NULL`);
  if (!row) return refuseMissingDraft();
  const day = today(ctx);
  const card = row.cardId === null ? null : await findCard(ctx.db, String(row.cardId), day);
  return {
    id: draft,
    source: String(row.slug),
    path: String(row.path),
    title: String(row.title),
    text: String(row.text),
    card: card?.state === "open" ? card.id : null,
    isGit: Number(row.isGit) === 1,
    branch: row.headBranch === null ? null : String(row.headBranch),
  };
}

/** What was typed for a suggestion; null: nobody has typed anything. */
export async function draftFor(ctx: Context, card: string): Promise<{ path: string; text: string } | null> {
  const [row] = await ctx.db.rows(
    sql`SELECT "path", "text" FROM "Draft" WHERE "cardId" = ${card} ORDER BY "updatedAt" DESC LIMIT 1`,
  );
  return row ? { path: String(row.path), text: String(row.text) } : null;
}

/** There is no such draft. */
export function refuseMissingDraft(): Refusal {
  return refuse(
    "suggestion-missing",
    "There is no such draft any more: it was written or discarded.",
    "Look at the inbox for what is being written.",
  );
}
