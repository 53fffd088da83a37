import { z } from "zod";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { QUEUE_ABOUT, QUEUES, type Queue } from "../../reviews/queues";
import { type Sql, sql } from "../../sql";
import { today } from "../../today";
import { decodePlace, encodeToken, isForeignToken } from "../lists/page-token";
import { countInbox, inSource } from "./count-inbox";
import { inboxItems, toQueueRow } from "./inbox-items";
import { queueRows } from "./inbox-queues";
import type { InboxView } from "./inbox-view";

export const inboxInput = z.strictObject({
  /** Empty: that of `item`, else the first queue in which something waits. */
  queue: z.enum(["", ...QUEUES]).default(""),
  /** Slug of a source; empty: all. */
  source: z.string().max(200).default(""),
  after: z.string().max(500).default(""),
  /** An item of the queue by its id (`card:…`): where the page asked for does not hold it, the page that begins with it. */
  item: z.string().max(250).default(""),
  limit: z.number().int().min(1).max(100).default(50),
});

/** Where a row stands in its queue. */
type Place = readonly [since: string, id: string];
const placeOf = (row: Row): Place => [String(row.since), String(row.id)];

/** What waits and why: the counts of all queues, and one of them, what has waited longest first. */
export async function getInbox(ctx: Context, input: z.input<typeof inboxInput>): Promise<InboxView> {
  const { queue: asked, source, after, item, limit } = inboxInput.parse(input);
  const counts = await countInbox(ctx, { source });
  const queues = QUEUES.map((queue) => ({ queue, ...QUEUE_ABOUT[queue], count: counts.queues[queue] }));
  const waiting = queues.flatMap(({ queue, count }) => (count > 0 ? [queue] : []));
  const queue = asked || (await queueOf(ctx, waiting, item)) || waiting[0];
  if (queue === undefined)
    return { total: 0, queues, queue: null, items: [], start: 0, after: "", next: null, startedOver: false };
  const rows = rowsOf(ctx, queue, source);
  const binding = `inbox ${queue} ${source}`;
  const given = decodePlace(after, binding);
  let from: Place | null = given;
  let found = await rows.after(from, limit + 1);
  if (item !== "" && !found.slice(0, limit).some((row) => `${row.type}:${row.id}` === item)) {
    const wanted = await rows.find(item);
    if (wanted) {
      from = await rows.before(placeOf(wanted));
      found = await rows.after(from, limit + 1);
    }
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const token = (at: Place | null) => (at === null ? "" : encodeToken(at, binding));
  return {
    total: counts.total,
    queues,
    queue,
    items: await inboxItems(ctx, queue, shown.map(toQueueRow)),
    start: from === null ? 0 : await rows.countTo(from),
    after: token(from),
    next: found.length > limit && last ? token(placeOf(last)) : null,
    startedOver: isForeignToken(after, binding),
  };
}

/** The queue that an item waits in, if it waits. */
async function queueOf(ctx: Context, queues: readonly Queue[], item: string): Promise<Queue | undefined> {
  if (item === "") return undefined;
  for (const queue of queues) if (await rowsOf(ctx, queue, "").find(item)) return queue;
  return undefined;
}

/** A queue as rows in its order; ties are broken by the id. */
function rowsOf(ctx: Context, queue: Queue, source: string) {
  const day = today(ctx);
  const from = sql`FROM (${queueRows(queue, day)}) q WHERE ${inSource(source)}`;
  const beyond = ([since, id]: Place): Sql =>
    sql`(q."since" > ${since} OR (q."since" = ${since} AND q."id" > ${id}))`;
  const upTo = ([since, id]: Place): Sql =>
    sql`(q."since" < ${since} OR (q."since" = ${since} AND q."id" <= ${id}))`;
  return {
    /** The rows behind a place; null: from the first on. */
    after: (at: Place | null, limit: number) =>
      ctx.db.rows(sql`
        SELECT q."type", q."id", q."since" ${from}${at === null ? sql`` : sql` AND ${beyond(at)}`}
        ORDER BY q."since", q."id" LIMIT ${limit}`),
    /** The place before a row's; null: the row is the first. */
    async before(at: Place): Promise<Place | null> {
      const [row] = await ctx.db.rows(sql`
        SELECT q."id", q."since" ${from} AND ${upTo(at)} AND q."id" <> ${at[1]}
        ORDER BY q."since" DESC, q."id" DESC LIMIT 1`);
      return row ? placeOf(row) : null;
    },
    /** The row of an item, if it is in the queue. */
    async find(item: string): Promise<Row | undefined> {
      const end = item.indexOf(":");
      const [row] = await ctx.db.rows(sql`
        SELECT q."id", q."since" ${from} AND q."type" = ${item.slice(0, end)} AND q."id" = ${item.slice(end + 1)} LIMIT 1`);
      return row;
    },
    /** How many rows there are up to a place. */
    async countTo(at: Place): Promise<number> {
      const [row] = await ctx.db.rows(sql`SELECT count(*) AS "count" ${from} AND ${upTo(at)}`);
      return Number(row?.count ?? 0);
    },
  };
}
