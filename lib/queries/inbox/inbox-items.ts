import type { Context } from "../../context";
import type { Row } from "../../db/database";
import type { Queue } from "../../reviews/queues";
import { draftItems } from "./draft-items";
import { cardItems } from "./inbox-cards";
import type { InboxItem, QueueRow } from "./inbox-view";
import { recordItems } from "./record-items";
import { reviewItems } from "./review-items";
import { writeItems } from "./write-items";

export const toQueueRow = (row: Row): QueueRow => ({
  type: String(row.type),
  id: String(row.id),
  since: row.since === null || row.since === "" ? null : String(row.since),
});

/** What waits in a queue as its lines show it, in its order; a few statements, whatever their number. */
export async function inboxItems(
  ctx: Context,
  queue: Queue,
  rows: readonly QueueRow[],
): Promise<InboxItem[]> {
  const of = (type: string) => rows.filter((row) => row.type === type).map(({ id }) => id);
  const [cards, reviews, records, drafts, writes] = await Promise.all([
    cardItems(
      ctx,
      rows.filter(({ type }) => type === "card"),
    ),
    reviewItems(ctx, of("review"), queue),
    recordItems(ctx, of("record"), queue),
    draftItems(ctx, of("draft")),
    writeItems(ctx, of("write")),
  ]);
  const found = new Map([cards, reviews, records, drafts, writes].flat().map((item) => [item.id, item]));
  return rows.flatMap(({ type, id, since }) => {
    const item = found.get(`${type}:${id}`);
    return item ? [{ ...item, queue, since }] : [];
  });
}
