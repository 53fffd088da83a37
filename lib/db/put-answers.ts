import { type SqlValue, sql } from "../sql";
import type { Database } from "./database";
import { storable } from "./record-values";
import { textOrNull } from "./text-or-null";

/** A decision that seems to answer a card. */
export type StoredAnswer = { cardId: string; recordId: number; score: number; evidence: string };

/** A card with what its occurrences add: the proposed title, features, the day it was first said. */
export type AskedCard = {
  id: string;
  brief: string;
  slug: string | null;
  title: string | null;
  featureIds: string[];
  firstDate: string | null;
};

/** The cards of a source that still stand somewhere. */
export async function askedCards(db: Database, sourceId: string): Promise<AskedCard[]> {
  const rows = await db.rows(sql`
    SELECT c."id", c."brief", c."slug", o."title", r."featureId", r."date" FROM "SuggestionCard" c
    JOIN "Suggestion" o ON o."cardId" = c."id" JOIN "Record" r ON r."id" = o."recordId"
    WHERE c."sourceId" = ${sourceId} AND r."goneAt" IS NULL ORDER BY c."id", r."sortDate", r."id", o."ordinal"`);
  const cards = new Map<string, AskedCard>();
  for (const row of rows) {
    const id = String(row.id);
    const card = cards.get(id) ?? {
      id,
      brief: String(row.brief),
      slug: textOrNull(row.slug),
      title: null,
      featureIds: [],
      firstDate: null,
    };
    cards.set(id, card);
    card.title ??= textOrNull(row.title);
    card.firstDate ??= textOrNull(row.date);
    const featureId = textOrNull(row.featureId);
    if (featureId !== null && !card.featureIds.includes(featureId)) card.featureIds.push(featureId);
  }
  return [...cards.values()];
}

/** Replace the answers found for a source's cards; says whether anything differs from before. */
export async function putAnswers(
  db: Database,
  sourceId: string,
  answers: readonly StoredAnswer[],
): Promise<boolean> {
  const before = await db.rows(sql`
    SELECT a."cardId", a."recordId", a."score", a."evidence" FROM "SuggestionAnswer" a
    JOIN "SuggestionCard" c ON c."id" = a."cardId" WHERE c."sourceId" = ${sourceId}`);
  const print = (one: { [column: string]: SqlValue }) =>
    JSON.stringify([one.cardId, one.recordId, one.score, one.evidence]);
  const after = answers.map((answer) => ({ ...answer, evidence: storable(answer.evidence) }));
  const known = new Set(before.map(print));
  if (known.size === after.length && after.every((answer) => known.has(print(answer)))) return false;
  await db.write([
    sql`DELETE FROM "SuggestionAnswer" WHERE "cardId" IN
          (SELECT "id" FROM "SuggestionCard" WHERE "sourceId" = ${sourceId})`,
    {
      table: "SuggestionAnswer",
      columns: ["cardId", "recordId", "score", "evidence"],
      rows: after.map(({ cardId, recordId, score, evidence }) => [cardId, recordId, score, evidence]),
    },
  ]);
  return true;
}
