import type { Context } from "../../context";
import { readEvents } from "../../db/read-events";
import { canonicalJson } from "../../reviews/hash-chain";
import { CHAIN_START } from "../../reviews/ledger-event";
import type { LedgerHeader } from "../../reviews/ledger-lines";
import { sql } from "../../sql";

const BATCH = 2000;

/**
 * The whole ledger as lines of JSON: a header that names the sources, every event, and the end. The same
 * ledger gives the same events byte for byte.
 */
export async function* exportLedger(ctx: Context): AsyncGenerator<string> {
  const sources = await ctx.db.rows(sql`SELECT "id", "slug", "name" FROM "Source" ORDER BY "id"`);
  const header: LedgerHeader = {
    docket: "ledger",
    version: 1,
    exportedAt: ctx.now().toISOString(),
    sources: sources.map((row) => ({ id: String(row.id), slug: String(row.slug), name: String(row.name) })),
  };
  yield JSON.stringify(header);
  let [last, head] = [0, CHAIN_START];
  for (;;) {
    const events = await readEvents(ctx.db, last, BATCH);
    if (events.length === 0) break;
    for (const event of events) yield canonicalJson(event);
    const end = events[events.length - 1];
    if (end) [last, head] = [end.seq, end.hash];
  }
  yield JSON.stringify({ events: last, head });
}
