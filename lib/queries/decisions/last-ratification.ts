import type { Transaction } from "../../db/database";
import { undoUntil } from "../../reviews/undo-window";
import { sql } from "../../sql";

/** A ratification that stands. `event`: its id in the ledger; `undoUntil`: ISO. */
export type Ratification = { event: string; byKey: string; byName: string; undoUntil: string };

/** The newest ratification of a decision, as the ledger has it; null: none, or it was taken back. */
export async function lastRatification(
  db: Pick<Transaction, "rows">,
  key: string,
): Promise<Ratification | null> {
  const [event] = await db.rows(sql`
    SELECT "id", "at", "type", "actorKey", "actorName" FROM "LedgerEvent" WHERE "recordKey" = ${key}
      AND "type" IN ('decision-ratified', 'ratification-undone') ORDER BY "seq" DESC LIMIT 1`);
  if (event?.type !== "decision-ratified") return null;
  const until = undoUntil(new Date(String(event.at)));
  return {
    event: String(event.id),
    byKey: String(event.actorKey),
    byName: String(event.actorName),
    undoUntil: until,
  };
}
