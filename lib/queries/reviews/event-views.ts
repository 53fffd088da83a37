import type { Context } from "../../context";
import { maskText } from "../../records/showing/mask-secrets";
import { eventSentence } from "../../reviews/event-sentence";
import { LEDGER_EVENTS, type LedgerType, type NewEvent } from "../../reviews/ledger-event";
import { type Sql, sql } from "../../sql";

/** Something that happened, as a page tells it. */
export type EventView = { seq: number; at: string; by: string; sentence: string };

/** Events of the ledger that a condition on "LedgerEvent" e picks, newest first, at most 200. */
export async function eventViews(ctx: Context, where: Sql): Promise<EventView[]> {
  const rows = await ctx.db.rows(sql`
    SELECT e."seq", e."at", e."actorName", e."type", e."data" FROM "LedgerEvent" e
    WHERE ${where} ORDER BY e."seq" DESC LIMIT 200`);
  return rows.flatMap((row) => {
    const event = readEvent(String(row.type), String(row.data));
    if (event === null) return [];
    const sentence = maskText(eventSentence(event));
    return [{ seq: Number(row.seq), at: String(row.at), by: String(row.actorName), sentence }];
  });
}

/** null: a later version wrote it, and it cannot be told in words here. */
function readEvent(type: string, json: string): NewEvent | null {
  if (!Object.hasOwn(LEDGER_EVENTS, type)) return null;
  const read = LEDGER_EVENTS[type as LedgerType].safeParse(JSON.parse(json));
  return read.success ? ({ type, data: read.data } as NewEvent) : null;
}
