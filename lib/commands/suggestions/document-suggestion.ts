import { z } from "zod";
import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import type { Transaction } from "../../db/database";
import { refuseMissingSource } from "../../queries/refuse-missing";
import { isRefusal, type Refusal } from "../../refusal";
import type { NewEvent } from "../../reviews/ledger-event";
import { sql } from "../../sql";
import { eventFrame } from "../event-frame";
import { refuseRole } from "../refuse-role";
import { commitChoice, fileText, idText, reasonText } from "../verdict-input";
import { carryOutWrite, type WriteAnswer } from "../writing/carry-out-write";
import { orderWrite } from "../writing/order-write";
import { wishedCommit } from "../writing/wished-commit";
import { judgeCard } from "./judge-card";
import { type NewDecision, readNewDecision } from "./read-new-decision";

export const documentSuggestionInput = z.strictObject({
  /** The suggestion it answers; null: a decision that nobody suggested. */
  card: idText.nullable().default(null),
  /** The draft it was typed in, of a decision without a card: gone when the file is there. */
  draft: idText.nullable().default(null),
  /** Slug of the source; needed without a card. */
  source: z.string().max(200).default(""),
  path: z.string().min(1).max(1000),
  /** The file as it was shown and edited. */
  text: fileText,
  reason: reasonText,
  ...commitChoice,
});

export type Documented = {
  /** Key of the new decision. */
  key: string;
  path: string;
  write: WriteAnswer;
  /** The review that was opened; null while the file is not there. */
  review: string | null;
};

/**
 * Write a decision as a new, proposed file, and open its review. With a suggestion, of two who document it
 * at once one wins; where the file cannot be written the suggestion waits again, and the text is a draft.
 */
export async function documentSuggestion(
  ctx: Context,
  input: z.input<typeof documentSuggestionInput>,
): Promise<Documented | Refusal> {
  const order = documentSuggestionInput.parse(input);
  const made = readNewDecision(order.path, order.text);
  if (isRefusal(made)) return made;
  const { path } = order;
  // With a card, the table of verbs says who may.
  const refused = order.card === null ? refuseRole(ctx, "reviewer", "Writing a new decision") : null;
  if (refused) return refused;
  let plan: { write: string; key: string; sourceId: string } | null = null;
  if (order.card !== null) {
    const cardId = order.card;
    const [known] = await ctx.db.rows(sql`SELECT "sourceId" FROM "SuggestionCard" WHERE "id" = ${cardId}`);
    const key = known ? await keyOf(ctx, String(known.sourceId), path) : "";
    const card = await judgeCard(
      ctx,
      cardId,
      "document",
      { answerKey: key, reason: order.reason },
      async (found, transaction) => {
        const { id, event } = await begin(ctx, transaction, { ...found, cardId, key }, made, order);
        plan = { write: id, key, sourceId: found.sourceId };
        const { brief } = found;
        const data = { card: cardId, brief, path, reason: order.reason || null };
        return [{ type: "suggestion-documented", data }, event];
      },
    );
    if (isRefusal(card)) return card;
  } else {
    const [source] = await ctx.db.rows(
      sql`SELECT "id", "isGit" FROM "Source" WHERE "slug" = ${order.source} AND "removedAt" IS NULL`,
    );
    if (!source) return refuseMissingSource(order.source);
    const sourceId = String(source.id);
    const key = await keyOf(ctx, sourceId, path);
    plan = await ctx.db.transact(async (transaction) => {
      const place = { sourceId, isGit: Number(source.isGit) === 1, cardId: null, key };
      if (order.draft !== null)
        await transaction.run(sql`
          UPDATE "Draft" SET "cardId" = NULL, "path" = ${path}, "title" = ${made.title}, "text" = ${order.text}
          WHERE "id" = ${order.draft} AND "sourceId" = ${sourceId}`);
      const { id, event } = await begin(ctx, transaction, place, made, order);
      await appendEvents(ctx.db, transaction, eventFrame(ctx, sourceId), [event]);
      return { write: id, key, sourceId };
    });
  }
  if (plan === null) throw new Error("A verdict without a write cannot be.");
  return finish(ctx, plan, path);
}

/** A path has one key for good: that of a record that stood there before, or a new one. */
async function keyOf(ctx: Context, sourceId: string, path: string): Promise<string> {
  const [row] = await ctx.db.rows(
    sql`SELECT "key" FROM "RecordIdentity" WHERE "sourceId" = ${sourceId} AND "path" = ${path}`,
  );
  return row ? String(row.key) : ctx.newId();
}

async function begin(
  ctx: Context,
  transaction: Transaction,
  place: { sourceId: string; isGit: boolean; cardId: string | null; key: string },
  { file, subject, decision }: NewDecision,
  order: z.output<typeof documentSuggestionInput>,
): Promise<{ id: string; event: NewEvent }> {
  const { sourceId, cardId, key } = place;
  await transaction.run(sql`
    INSERT INTO "RecordIdentity" ("key", "sourceId", "path", "createdAt")
    VALUES (${key}, ${sourceId}, ${file.path}, ${ctx.now().toISOString()}) ON CONFLICT DO NOTHING`);
  const wish = wishedCommit(
    ctx.actor,
    { isGit: place.isGit, commit: order.commit, branch: order.branch },
    { subject, body: order.reason, decision },
  );
  return orderWrite(ctx, transaction, {
    sourceId,
    reviewId: null,
    cardId,
    purpose: "new",
    files: [file],
    wish,
  });
}

async function finish(
  ctx: Context,
  { write, key }: { write: string; key: string },
  path: string,
): Promise<Documented | Refusal> {
  const answer = await carryOutWrite(ctx, write);
  if (isRefusal(answer)) return answer;
  if (answer.state === "refused" && answer.refusal) return answer.refusal;
  const [row] = await ctx.db.rows(sql`
    SELECT "id" FROM "Review" WHERE "key" = ${key} AND "state" <> 'closed' ORDER BY "round" DESC LIMIT 1`);
  return { key, path, write: answer, review: row ? String(row.id) : null };
}
