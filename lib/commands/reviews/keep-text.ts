import type { Transaction } from "../../db/database";
import { maskText } from "../../records/showing/mask-secrets";
import { sql } from "../../sql";

/**
 * Keep the text that somebody's word is bound to, secrets masked, so that the difference to a later one
 * can be shown whatever becomes of the file. Kept once for each content.
 */
export async function keepText(transaction: Transaction, now: { file: string; text: string }): Promise<void> {
  const plain = now.text.replace(/^\ufeff/, "");
  const text = maskText(plain).replace(/\p{Surrogate}/gu, "\ufffd");
  await transaction.run(
    sql`INSERT INTO "RevisionText" ("hash", "text") VALUES (${now.file}, ${text}) ON CONFLICT ("hash") DO NOTHING`,
  );
}
