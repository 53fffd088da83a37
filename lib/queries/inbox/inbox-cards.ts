import { recordHref, suggestionHref } from "../../addresses";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { CARD_STATES, cardStateOn } from "../../reviews/states";
import type { Verb } from "../../reviews/verbs";
import { list, sql } from "../../sql";
import { today } from "../../today";
import { verbViews } from "../reviews/verb-views";
import type { InboxItem, QueueRow } from "./inbox-view";
import { linesAround } from "./lines-around";

/** What can be done to a card, in the order of its buttons. */
export const CARD_VERBS: readonly Verb[] = ["document", "merge", "decline", "later"];

/** Cards as the inbox shows them. */
export async function cardItems(ctx: Context, waiting: readonly QueueRow[]): Promise<InboxItem[]> {
  if (waiting.length === 0) return [];
  const ids = waiting.map(({ id }) => id);
  const sinceOf = new Map(waiting.map(({ id, since }) => [id, since]));
  const [cards, said, answers] = await Promise.all([
    ctx.db.rows(sql`
      SELECT c.*, s."slug" AS "source", s."name" AS "sourceName", f."title" AS "feature" FROM "SuggestionCard" c
      JOIN "Source" s ON s."id" = c."sourceId" LEFT JOIN "Feature" f ON f."id" = c."featureKey"
      WHERE c."id" IN (${list(ids)})`),
    ctx.db.rows(sql`
      SELECT o."cardId", o."recordId", o."line", r."path", r."sortDate", r."title", r."model", r."user", r."branch"
      FROM "Suggestion" o JOIN "Record" r ON r."id" = o."recordId"
      WHERE o."cardId" IN (${list(ids)}) AND r."goneAt" IS NULL
      ORDER BY r."sortDate" DESC, r."id" DESC, o."ordinal"`),
    cardAnswers(ctx, ids),
  ]);
  const places = new Map<string, Row[]>();
  for (const row of said) places.set(String(row.cardId), [...(places.get(String(row.cardId)) ?? []), row]);
  const texts = await textsOf(
    ctx,
    [...places.values()].flatMap(([newest]) => (newest ? [Number(newest.recordId)] : [])),
  );
  return cards.map((card) => {
    const id = String(card.id);
    return toItem(
      ctx,
      { card, since: sinceOf.get(id) ?? null, places: places.get(id) ?? [] },
      answers,
      texts,
    );
  });
}

/** The texts of records by their row: of each card only where it was said last. */
async function textsOf(ctx: Context, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.rows(
    sql`SELECT "id", "text" FROM "RecordText" WHERE "id" IN (${list([...new Set(ids)])})`,
  );
  return new Map(rows.map((row) => [Number(row.id), String(row.text)]));
}

function toItem(
  ctx: Context,
  { card, since, places }: { card: Row; since: string | null; places: readonly Row[] },
  answers: Map<string, InboxItem["answers"]>,
  texts: ReadonlyMap<number, string>,
): InboxItem {
  const [newest] = places;
  const day = today(ctx);
  const kept = CARD_STATES.find((state) => state === card.state) ?? "open";
  const until = card.laterUntil === null ? null : String(card.laterUntil);
  const state = cardStateOn(day, kept, until);
  const facts = [newest?.path, newest?.model, newest?.user, newest?.branch, card.feature]
    .filter((fact): fact is string => typeof fact === "string" && fact !== "")
    .map((fact) => fact.slice(0, 200));
  if (places.length > 1) facts.push(`said ${places.length} times`);
  const why =
    kept === "later"
      ? `You put it off until ${until}.`
      : `${newest?.model ? `${newest.model}` : "An agent"} proposed to document it, and nobody has answered.`;
  const source = String(card.source);
  return {
    id: `card:${card.id}`,
    type: "card",
    queue: "suggestions",
    source,
    sourceName: String(card.sourceName),
    title: String(card.brief),
    why,
    since,
    isAtLatest: kept === "open" && !places.some((place) => place.sortDate === since),
    href: suggestionHref(String(card.id)),
    readHref: newest ? recordHref(source, String(newest.path), "source", Number(newest.line)) : null,
    facts,
    excerpt: newest ? linesAround(texts.get(Number(newest.recordId)) ?? "", Number(newest.line)) : "",
    verbs: verbViews(ctx, "suggestion", state, CARD_VERBS),
    answers: answers.get(String(card.id)) ?? [],
    file: null,
    core: null,
  };
}

/** Decisions that seem to answer cards, best first, at most five each. */
export async function cardAnswers(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, InboxItem["answers"]>> {
  const rows = await ctx.db.rows(sql`
    SELECT a."cardId", a."score", a."evidence", r."key", r."path", r."title" FROM "SuggestionAnswer" a
    JOIN "Record" r ON r."id" = a."recordId"
    WHERE a."cardId" IN (${list(ids)}) AND r."goneAt" IS NULL ORDER BY a."score" DESC, r."path"`);
  const answers = new Map<string, InboxItem["answers"]>();
  for (const row of rows) {
    const own = answers.get(String(row.cardId)) ?? [];
    answers.set(String(row.cardId), own);
    if (own.length < 5)
      own.push({
        key: String(row.key),
        path: String(row.path),
        title: String(row.title),
        score: Number(row.score),
        evidence: String(row.evidence),
      });
  }
  return answers;
}
