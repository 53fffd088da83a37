import type { Transaction } from "../../db/database";
import { decisionStateOf } from "../../reviews/decision-state";
import { sql } from "../../sql";
import type { SeenDecision } from "./see-decision";

/** Where a decision stands to the table of verbs, and the review that is open over it. */
export async function decisionStanding(
  db: Pick<Transaction, "rows">,
  key: string,
  now: Pick<SeenDecision, "core" | "file"> & { record: Pick<SeenDecision["record"], "status"> },
): Promise<{ state: ReturnType<typeof decisionStateOf>; openReview: string | null }> {
  const [open] = await db.rows(
    sql`SELECT "id" FROM "Review" WHERE "key" = ${key} AND "state" <> 'closed' LIMIT 1`,
  );
  const [consent] = await db.rows(
    sql`SELECT "core", "file" FROM "Consent" WHERE "key" = ${key} ORDER BY "at" DESC, "id" DESC LIMIT 1`,
  );
  const isConsented =
    consent !== undefined &&
    (consent.core === null || now.core === null ? consent.file === now.file : consent.core === now.core);
  const openReview = open ? String(open.id) : null;
  return { state: decisionStateOf(now.record.status, openReview !== null, isConsented), openReview };
}
