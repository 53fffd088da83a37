import { z } from "zod";
import type { Context } from "../context";
import { QUEUE_ABOUT, QUEUES } from "../reviews/queues";
import { sql } from "../sql";
import { countInbox, inSource } from "./count-inbox";
import { inboxItems, toQueueRow } from "./inbox-items";
import { queueRows } from "./inbox-queues";
import type { InboxView } from "./inbox-view";
import { decodeToken, encodeToken } from "./page-token";

export const inboxInput = z.strictObject({
  /** Empty: the first queue in which something waits. */
  queue: z.enum(["", ...QUEUES]).default(""),
  /** Slug of a source; empty: all. */
  source: z.string().max(200).default(""),
  after: z.string().max(500).default(""),
  limit: z.number().int().min(1).max(100).default(50),
});

/** What waits and why: the counts of all queues, and one of them, what has waited longest first. */
export async function getInbox(ctx: Context, input: z.input<typeof inboxInput>): Promise<InboxView> {
  const { queue: asked, source, after, limit } = inboxInput.parse(input);
  const counts = await countInbox(ctx, { source });
  const queues = QUEUES.map((queue) => ({ queue, ...QUEUE_ABOUT[queue], count: counts.queues[queue] }));
  const queue = asked === "" ? (queues.find(({ count }) => count > 0)?.queue ?? null) : asked;
  if (queue === null) return { total: 0, queues, queue: null, items: [], next: null, startedOver: false };

  const today = ctx.now().toISOString().slice(0, 10);
  const binding = `inbox ${queue} ${source}`;
  const from = z.tuple([z.string(), z.string()]).safeParse(decodeToken(after, binding)).data;
  const beyond = from
    ? sql`AND (q."since" > ${from[0]} OR (q."since" = ${from[0]} AND q."id" > ${from[1]}))`
    : sql``;
  const rows = await ctx.db.rows(sql`
    SELECT q."type", q."id", q."since" FROM (${queueRows(queue, today)}) q
    WHERE ${inSource(source)} ${beyond} ORDER BY q."since", q."id" LIMIT ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    total: counts.total,
    queues,
    queue,
    items: await inboxItems(ctx, queue, shown.map(toQueueRow)),
    next: rows.length > limit && last ? encodeToken([String(last.since), String(last.id)], binding) : null,
    startedOver: after !== "" && !from,
  };
}
