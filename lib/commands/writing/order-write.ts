import type { Context } from "../../context";
import type { Transaction } from "../../db/database";
import type { NewEvent } from "../../reviews/ledger-event";
import type { PlannedFile, StoredWish, WritePurpose } from "../../reviews/write-plan";
import { plannedFile } from "../../reviews/write-plan";
import { sql } from "../../sql";

/** Bytes that a verdict is to put into files. */
export type WriteOrder = {
  sourceId: string;
  reviewId: string | null;
  cardId: string | null;
  purpose: WritePurpose;
  files: readonly PlannedFile[];
  wish: StoredWish | null;
};

/**
 * Note a write as pending, in the transaction of its verdict: whatever happens from now on, the bytes
 * are finished or reported. Answers its id and the event to append.
 */
export async function orderWrite(
  ctx: Context,
  transaction: Transaction,
  order: WriteOrder,
): Promise<{ id: string; event: NewEvent }> {
  const id = ctx.newId();
  const files = order.files.map((file) => plannedFile.parse(file));
  await transaction.run(sql`
    INSERT INTO "WriteBack" ("id", "sourceId", "reviewId", "cardId", "purpose", "state", "files", "wish", "createdAt")
    VALUES (${id}, ${order.sourceId}, ${order.reviewId}, ${order.cardId}, ${order.purpose}, 'pending',
      ${JSON.stringify(files)}, ${order.wish === null ? null : JSON.stringify(order.wish)}, ${ctx.now().toISOString()})`);
  const written = files.map(({ path, before, after }) => ({ path, before, after }));
  return {
    id,
    event: { type: "write-pending", data: { write: id, review: order.reviewId, files: written } },
  };
}
