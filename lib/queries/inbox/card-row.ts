import type { Transaction } from "../../db/database";
import { textOrNull } from "../../db/text-or-null";
import { type Refusal, refuse } from "../../refusal";
import { CARD_STATES, type CardState, cardStateOn } from "../../reviews/states";
import { sql } from "../../sql";

/** A suggestion as it is kept; `state` is that of the day it is asked for. */
export type CardRow = {
  id: string;
  sourceId: string;
  source: string;
  root: string;
  isGit: boolean;
  brief: string;
  slug: string | null;
  featureKey: string | null;
  state: CardState;
  laterUntil: string | null;
  reason: string | null;
  answerKey: string | null;
  createdAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
};

/**
 * A card of a connected source; null: there is none of that id.
 *
 * @param today `YYYY-MM-DD`: a card that was put off until then is open again
 */
export async function findCard(
  db: Pick<Transaction, "rows">,
  id: string,
  today: string,
): Promise<CardRow | null> {
  const [row] = await db.rows(sql`
    SELECT c.*, s."slug" AS "source", s."path" AS "root", s."isGit" FROM "SuggestionCard" c
    JOIN "Source" s ON s."id" = c."sourceId" WHERE c."id" = ${id} AND s."removedAt" IS NULL`);
  if (!row) return null;
  const kept = CARD_STATES.find((state) => state === row.state) ?? "open";
  return {
    id: String(row.id),
    sourceId: String(row.sourceId),
    source: String(row.source),
    root: String(row.root),
    isGit: Number(row.isGit) === 1,
    brief: String(row.brief),
    slug: textOrNull(row.slug),
    featureKey: textOrNull(row.featureKey),
    state: cardStateOn(today, kept, textOrNull(row.laterUntil)),
    laterUntil: textOrNull(row.laterUntil),
    reason: textOrNull(row.reason),
    answerKey: textOrNull(row.answerKey),
    createdAt: String(row.createdAt),
    decidedAt: textOrNull(row.decidedAt),
    decidedBy: textOrNull(row.decidedBy),
  };
}

/** There is no such suggestion in a connected source. */
export function refuseMissingCard(): Refusal {
  return refuse(
    "suggestion-missing",
    "There is no such suggestion in a connected source.",
    "Look at the list of suggestions; a source that was removed can be added again.",
  );
}
