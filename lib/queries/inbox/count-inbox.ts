import { z } from "zod";
import type { Context } from "../../context";
import { QUEUES, type Queue } from "../../reviews/queues";
import { join, raw, type Sql, sql } from "../../sql";
import { today } from "../../today";
import { keptWithData } from "../kept-with-data";
import { queueRows } from "./inbox-queues";

export const countInboxInput = z.strictObject({
  /** Slug of a source; empty: all. */
  source: z.string().max(200).default(""),
});

export type InboxCounts = { total: number; queues: Record<Queue, number> };

/** Decisions by the thousand stand in these, and none comes or goes without a sync, an event or another judgement of trust. */
const DECISIONS = ["conflicts", "unconsented"] as const satisfies readonly Queue[];
const THINGS = QUEUES.filter((queue) => !DECISIONS.some((one) => one === queue));

/** How much waits in each queue: every page's title has the number. */
export async function countInbox(
  ctx: Context,
  input: z.input<typeof countInboxInput> = {},
): Promise<InboxCounts> {
  const { source } = countInboxInput.parse(input);
  const day = today(ctx);
  const counted = (names: readonly Queue[]) =>
    join(
      names.map(
        (queue) => sql`
      (SELECT count(*) FROM (${queueRows(queue, day)}) q WHERE ${inSource(source)}) AS ${raw(`"${queue}"`)}`,
      ),
      ", ",
    );
  const [things] = await ctx.db.rows(sql`
    SELECT ${counted(THINGS)}, (SELECT "seq" FROM "LedgerHead" WHERE "id" = 1) AS "head",
      (SELECT "value" FROM "Meta" WHERE "key" = 'trustVersion') AS "trust",
      (SELECT count(*) FROM "Source" s WHERE s."removedAt" IS NULL) AS "sources"`);
  const over = JSON.stringify(["decisions that wait", source, things?.head, things?.trust, things?.sources]);
  const decisions = await keptWithData(ctx, over, async () => {
    const [row] = await ctx.db.rows(sql`SELECT ${counted(DECISIONS)}`);
    return row;
  });
  const row = { ...things, ...decisions };
  const queues = Object.fromEntries(QUEUES.map((queue) => [queue, Number(row[queue] ?? 0)])) as Record<
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
