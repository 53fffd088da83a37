import { sql } from "../sql";
import type { Transaction } from "./database";

/**
 * What commits call this installation's ledger (`Docket-Ledger:`): the hash of its first event, which no
 * other ledger has and which every export begins with. null while nothing has happened.
 */
export async function ledgerId(reader: Pick<Transaction, "rows">): Promise<string | null> {
  const [first] = await reader.rows(sql`SELECT "hash" FROM "LedgerEvent" WHERE "seq" = 1`);
  return first ? String(first.hash) : null;
}
