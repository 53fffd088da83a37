import { type LedgerEvent, ledgerEvent } from "../reviews/ledger-event";
import { sql } from "../sql";
import type { Database, Row } from "./database";

/** Events after the number `after`, in their order, at most `limit`. What cannot be read as one is `unreadable`. */
export async function readEvents(db: Database, after: number, limit: number): Promise<LedgerEvent[]> {
  const rows = await db.rows(
    sql`SELECT * FROM "LedgerEvent" WHERE "seq" > ${after} ORDER BY "seq" LIMIT ${limit}`,
  );
  return rows.map(toEvent);
}

/** A stored row as the event it was. A row that was altered by hand into nonsense still has its number and hash. */
function toEvent(row: Row): LedgerEvent {
  const read = ledgerEvent.safeParse({
    seq: row.seq,
    id: row.id,
    at: row.at,
    actor: { kind: row.actorKind, key: row.actorKey, name: row.actorName, mail: row.actorMail },
    source: row.sourceId,
    type: row.type,
    data: parsed(String(row.data)),
    previous: row.previous,
    hash: row.hash,
  });
  if (read.success) return read.data;
  // Its hash is not that of what stands here, so the chain will name it.
  return {
    seq: Number(row.seq),
    id: String(row.id),
    at: String(row.at),
    actor: { kind: "system", key: "", name: "", mail: null },
    source: null,
    type: "person-named",
    data: {},
    previous: String(row.previous),
    hash: String(row.hash),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
