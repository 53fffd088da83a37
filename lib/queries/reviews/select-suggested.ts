import type { Context } from "../../context";
import { readDetail } from "../../db/record-detail";
import type { Suggested, SuggestedIn } from "../../records/new-decision/prefill-draft";
import { DOCUMENT_KINDS, type DocumentKind, RECORD_KINDS, type RecordKind } from "../../records/vocabulary";
import { sql } from "../../sql";

/** So many places of a suggestion are read; it is said of the rest how many there are. */
const MOST = 20;

/**
 * A suggestion with the records it stands in, prompts first, their secrets masked, and the spec and plan
 * of its feature. Null when the source has no such card.
 */
export async function selectSuggested(
  ctx: Context,
  sourceId: string,
  cardId: string,
): Promise<Suggested | null> {
  const [card] = await ctx.db.rows(
    sql`SELECT "brief", "slug", "featureKey" FROM "SuggestionCard" WHERE "id" = ${cardId} AND "sourceId" = ${sourceId}`,
  );
  if (!card) return null;
  const [said, related] = await Promise.all([
    ctx.db.rows(sql`
      SELECT o."line", o."title" AS "proposed", r."path", r."title", r."kind", r."documentKind", t."text", t."detail"
      FROM "Suggestion" o JOIN "Record" r ON r."id" = o."recordId" JOIN "RecordText" t ON t."id" = r."id"
      WHERE o."cardId" = ${cardId} AND r."goneAt" IS NULL
      ORDER BY CASE WHEN r."kind" = 'prompt' THEN 0 ELSE 1 END, r."sortDate" DESC, r."id" DESC, o."ordinal"
      LIMIT ${MOST}`),
    ctx.db.rows(sql`
      SELECT "path", "title", "kind", "documentKind" FROM "Record"
      WHERE "sourceId" = ${sourceId} AND "featureId" = ${String(card.featureKey ?? "")} AND "goneAt" IS NULL
        AND "documentKind" IN ('spec', 'plan') ORDER BY "documentKind" DESC, "path" LIMIT 4`),
  ]);
  const occurrences = said.map((row): SuggestedIn => {
    const text = String(row.text);
    const span = readDetail(String(row.detail)).sections.prompt;
    return {
      path: String(row.path),
      title: String(row.title),
      ...kindOf(row.kind, row.documentKind),
      line: Number(row.line),
      text,
      asked: span ? text.slice(span.start, span.end) : null,
    };
  });
  const proposed = said
    .map((row) => row.proposed)
    .filter((title) => typeof title === "string" && title !== "");
  return {
    brief: String(card.brief),
    title: proposed[0] === undefined ? (card.slug === null ? null : String(card.slug)) : String(proposed[0]),
    occurrences,
    related: related.map((row) => ({
      path: String(row.path),
      title: String(row.title),
      ...kindOf(row.kind, row.documentKind),
    })),
  };
}

function kindOf(kind: unknown, document: unknown): { kind: RecordKind; documentKind: DocumentKind | null } {
  return {
    kind: RECORD_KINDS.find((one) => one === kind) ?? "document",
    documentKind: DOCUMENT_KINDS.find((one) => one === document) ?? null,
  };
}
