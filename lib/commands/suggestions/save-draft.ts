import { z } from "zod";
import type { Context } from "../../context";
import { refuseMissingSource } from "../../queries/refuse-missing";
import { refuseMissingDraft } from "../../queries/reviews/get-draft";
import { isRefusal, type Refusal } from "../../refusal";
import { sql } from "../../sql";
import { ledgerActorOf } from "../event-frame";
import { refuseRole } from "../refuse-role";
import { idText } from "../verdict-input";

export const saveDraftInput = z.strictObject({
  /** null: a new one. */
  draft: idText.nullable().default(null),
  /** Slug of the source. */
  source: z.string().min(1).max(200),
  card: idText.nullable().default(null),
  path: z.string().max(1000),
  title: z.string().trim().max(500).default(""),
  text: z.string().max(1_000_000),
});

/** Keep a decision that is being written, so that nothing typed is lost. One draft for each suggestion. */
export async function saveDraft(
  ctx: Context,
  input: z.input<typeof saveDraftInput>,
): Promise<{ draft: string } | Refusal> {
  const { draft, source, card, path, title, text } = saveDraftInput.parse(input);
  const refused = refuseRole(ctx, "contributor", "Keeping a draft");
  if (refused) return refused;
  const [found] = await ctx.db.rows(
    sql`SELECT "id" FROM "Source" WHERE "slug" = ${source} AND "removedAt" IS NULL`,
  );
  if (!found) return refuseMissingSource(source);
  const sourceId = String(found.id);
  const at = ctx.now().toISOString();
  const plain = text.replaceAll("\0", "\ufffd").replace(/\p{Surrogate}/gu, "\ufffd");
  const saved = await ctx.db.transact(async (transaction): Promise<{ draft: string } | Refusal> => {
    const [known] = await transaction.rows(
      draft !== null
        ? sql`SELECT "id" FROM "Draft" WHERE "id" = ${draft} AND "sourceId" = ${sourceId}`
        : card !== null
          ? sql`SELECT "id" FROM "Draft" WHERE "cardId" = ${card} AND "sourceId" = ${sourceId}`
          : sql`SELECT "id" FROM "Draft" WHERE 1 = 0`,
    );
    if (!known && draft !== null) return refuseMissingDraft();
    if (known) {
      const id = String(known.id);
      await transaction.run(sql`
        UPDATE "Draft" SET "path" = ${path}, "title" = ${title}, "text" = ${plain}, "updatedAt" = ${at} WHERE "id" = ${id}`);
      return { draft: id };
    }
    const id = ctx.newId();
    await transaction.run(sql`
      INSERT INTO "Draft" ("id", "sourceId", "cardId", "path", "title", "text", "createdAt", "updatedAt", "byKey")
      VALUES (${id}, ${sourceId}, ${card}, ${path}, ${title}, ${plain}, ${at}, ${at}, ${ledgerActorOf(ctx.actor).key})`);
    return { draft: id };
  });
  if (!isRefusal(saved)) ctx.announce({ type: "verdict", sourceId });
  return saved;
}
