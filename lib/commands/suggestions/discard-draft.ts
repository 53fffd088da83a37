import { z } from "zod";
import type { Context } from "../../context";
import { refuseMissingDraft } from "../../queries/reviews/get-draft";
import type { Refusal } from "../../refusal";
import { sql } from "../../sql";
import { refuseRole } from "../refuse-role";
import { idText } from "../verdict-input";

export const discardDraftInput = z.strictObject({ draft: idText });

/** Throw a draft away. */
export async function discardDraft(
  ctx: Context,
  input: z.input<typeof discardDraftInput>,
): Promise<{ draft: string } | Refusal> {
  const { draft } = discardDraftInput.parse(input);
  const refused = refuseRole(ctx, "contributor", "Discarding a draft");
  if (refused) return refused;
  const [row] = await ctx.db.rows(sql`SELECT "sourceId" FROM "Draft" WHERE "id" = ${draft}`);
  if (!row) return refuseMissingDraft();
  await ctx.db.write([sql`DELETE FROM "Draft" WHERE "id" = ${draft}`]);
  ctx.announce({ type: "verdict", sourceId: String(row.sourceId) });
  return { draft };
}
