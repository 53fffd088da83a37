import type { Context } from "../context";
import { sql } from "../sql";

/** The draft that is kept for a suggestion; null: nobody has typed anything. */
export async function getKeptDraft(
  ctx: Context,
  card: string,
): Promise<{ id: string; path: string; text: string; updatedAt: string } | null> {
  const [row] = await ctx.db.rows(
    sql`SELECT "id", "path", "text", "updatedAt" FROM "Draft" WHERE "cardId" = ${card} ORDER BY "updatedAt" DESC LIMIT 1`,
  );
  if (!row) return null;
  return {
    id: String(row.id),
    path: String(row.path),
    text: String(row.text),
    updatedAt: String(row.updatedAt),
  };
}
