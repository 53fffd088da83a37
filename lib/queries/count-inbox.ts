import { z } from "zod";
import type { Context } from "../context";
import { QUEUES, type Queue } from "../reviews/queues";
import { join, raw, type Sql, sql } from "../sql";
import { today } from "../today";
import { queueRows } from "./inbox-queues";

export const countInboxInput = z.strictObject({
  /** Slug of a source; empty: all. */
  source: z.string().max(200).default(""),
});

export type InboxCounts = { total: number; queues: Record<Queue, number> };

/** How much waits in each queue, in one statement: every page's title has the number. */
export async function countInbox(
  ctx: Context,
  input: z.input<typeof countInboxInput> = {},
): Promise<InboxCounts> {
  const { source } = countInboxInput.parse(input);
  const day = today(ctx);
  const each = QUEUES.map(
    (queue) => sql`
      (SELECT count(*) FROM (${queueRows(queue, day)}) q WHERE ${inSource(source)}) AS ${raw(`"${queue}"`)}`,
  );
  const [row] = await ctx.db.rows(sql`SELECT ${join(each, ", ")}`);
  const queues = Object.fromEntries(QUEUES.map((queue) => [queue, Number(row?.[queue] ?? 0)])) as Record<
    Queue,
    number
  >;
  return { total: QUEUES.reduce((sum, queue) => sum + queues[queue], 0), queues };
}

/** What stands in connected sources, or in one of them. */
export function inSource(slug: string): Sql {
  const only = slug === "" ? raw("") : sql` AND s."slug" = ${slug}`;
  return sql`q."sourceId" IN (SELECT s."id" FROM "Source" s WHERE s."removedAt" IS NULL${only})`;
}
