import type { Context } from "../../context";
import type { Transaction } from "../../db/database";
import { readDecisionNow } from "../../queries/decisions/decision-now";
import type { WriteRow } from "../../queries/reviews/write-row";
import { isRefusal } from "../../refusal";
import type { NewEvent } from "../../reviews/ledger-event";
import { sql } from "../../sql";
import { ledgerActorOf } from "../event-frame";
import { insertReview } from "../reviews/insert-review";

/** A new decision is in its file: its review opens, and the draft it was typed in is not needed any more. */
export async function endDocumenting(
  ctx: Context,
  transaction: Transaction,
  write: WriteRow,
): Promise<NewEvent[]> {
  const path = write.files[0]?.path ?? "";
  const { sourceId, root, cardId } = write;
  await transaction.run(
    cardId === null
      ? sql`DELETE FROM "Draft" WHERE "sourceId" = ${sourceId} AND "cardId" IS NULL AND "path" = ${path}`
      : sql`DELETE FROM "Draft" WHERE "sourceId" = ${sourceId} AND "cardId" = ${cardId}`,
  );
  const [identity] = await transaction.rows(
    sql`SELECT "key" FROM "RecordIdentity" WHERE "sourceId" = ${sourceId} AND "path" = ${path}`,
  );
  const now = readDecisionNow({ root, path, stored: null });
  if (!identity || isRefusal(now)) return [];
  const decision = { key: String(identity.key), path, sourceId };
  const opened = await insertReview(ctx, transaction, decision, now, authorOf(ctx));
  if (!opened) return [];
  await transaction.run(sql`UPDATE "WriteBack" SET "reviewId" = ${opened.id} WHERE "id" = ${write.id}`);
  return [opened.event];
}

/** At a start after a kill the server itself finishes, and is nobody's author. */
function authorOf(ctx: Context): string | null {
  return ctx.actor.kind === "person" ? ledgerActorOf(ctx.actor).key : null;
}

/** It could not be written: the suggestion waits again, and what was typed is kept as a draft. */
export async function giveDocumentingUp(
  ctx: Context,
  transaction: Transaction,
  write: WriteRow,
  reason: string | null,
): Promise<NewEvent[]> {
  const { sourceId, cardId } = write;
  const [file] = write.files;
  const at = ctx.now().toISOString();
  const path = file?.path ?? "";
  const [draft] = await transaction.rows(
    cardId === null
      ? sql`SELECT "id" FROM "Draft" WHERE "sourceId" = ${sourceId} AND "cardId" IS NULL AND "path" = ${path}`
      : sql`SELECT "id" FROM "Draft" WHERE "sourceId" = ${sourceId} AND "cardId" = ${cardId}`,
  );
  if (!draft)
    await transaction.run(sql`
      INSERT INTO "Draft" ("id", "sourceId", "cardId", "path", "title", "text", "createdAt", "updatedAt", "byKey")
      VALUES (${ctx.newId()}, ${sourceId}, ${cardId}, ${path}, ${path}, ${file?.text ?? ""}, ${at}, ${at},
        ${ledgerActorOf(ctx.actor).key})`);
  if (cardId === null) return [];
  const [card] = await transaction.rows(sql`SELECT "brief" FROM "SuggestionCard" WHERE "id" = ${cardId}`);
  const count = await transaction.run(sql`
    UPDATE "SuggestionCard" SET "state" = 'open', "answerKey" = NULL, "reason" = NULL, "decidedAt" = NULL, "decidedBy" = NULL
    WHERE "id" = ${cardId} AND "state" = 'documented'`);
  if (count === 0) return [];
  return [
    {
      type: "suggestion-reopened",
      data: { card: cardId, brief: String(card?.brief ?? ""), from: "documented", reason },
    },
  ];
}
