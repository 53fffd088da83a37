import { z } from "zod";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { CARD_STATES, type CardState } from "../../reviews/states";
import { join, list, type Sql, sql } from "../../sql";
import { today } from "../../today";
import { decodePlace, encodeToken, isForeignToken } from "../lists/page-token";
import { type RecordRow, recordRow } from "../lists/record-row";
import { selectRecordRows } from "../lists/select-record-rows";
import { shownText } from "../shown-text";

export const suggestionsInput = z.strictObject({
  state: z.enum(["", ...CARD_STATES]).default("open"),
  /** Slug of a source; empty: all. */
  source: z.string().max(200).default(""),
  after: z.string().max(500).default(""),
  limit: z.number().int().min(1).max(200).default(50),
});

const recordName = recordRow.pick({ source: true, path: true, kind: true, title: true, number: true });

/** A card: what agents proposed, once, with every place where they did. */
export const suggestionCardView = z.object({
  id: z.string(),
  source: z.string(),
  sourceName: z.string(),
  feature: z.object({ slug: z.string(), title: shownText }).nullable(),
  brief: shownText,
  slug: z.string().nullable(),
  state: z.enum(CARD_STATES),
  /** No occurrence is left in the files; the card stays. */
  isGone: z.boolean(),
  /** Newest first, at most 20; `timesSaid` counts them all. */
  occurrences: z.array(
    z.object({
      line: z.number(),
      brief: shownText,
      form: z.string(),
      record: recordRow.pick({
        source: true,
        path: true,
        title: true,
        kind: true,
        number: true,
        date: true,
        model: true,
        user: true,
        stage: true,
      }),
    }),
  ),
  timesSaid: z.number(),
  /** Decisions that seem to answer it, best first; a person confirms. `score` is 0 to 1. */
  answers: z.array(z.object({ score: z.number(), evidence: shownText, record: recordName })),
});
export type SuggestionCardView = z.infer<typeof suggestionCardView>;

export type SuggestionsView = {
  cards: SuggestionCardView[];
  total: number;
  next: string | null;
  /** `after` held no token of this list: this is its first page. */
  startedOver: boolean;
  states: { state: CardState; count: number }[];
};

/** Cards by when they were last said, newest first. */
export async function listSuggestions(
  ctx: Context,
  input: z.input<typeof suggestionsInput>,
): Promise<SuggestionsView> {
  const { state, source, after, limit } = suggestionsInput.parse(input);
  const wide: Sql[] = [sql`s."removedAt" IS NULL`];
  if (source !== "") wide.push(sql`s."slug" = ${source}`);
  const binding = `${state} ${source}`;
  const from = decodePlace(after, binding);
  const paged = state === "" ? [...wide] : [...wide, sql`c."stateNow" = ${state}`];
  if (from) paged.push(sql`(c."saidAt" < ${from[0]} OR (c."saidAt" = ${from[0]} AND c."id" > ${from[1]}))`);
  const day = today(ctx);
  // What was put off until a day that has come is open again (lib/reviews/states.ts).
  const cards = sql`(
    SELECT c.*, CASE WHEN c."state" = 'later' AND c."laterUntil" <> 'meeting' AND c."laterUntil" <= ${day}
        THEN 'open' ELSE c."state" END AS "stateNow", coalesce((SELECT max(r."sortDate") FROM "Suggestion" o JOIN "Record" r ON r."id" = o."recordId"
                          WHERE o."cardId" = c."id" AND r."goneAt" IS NULL), '') AS "saidAt"
    FROM "SuggestionCard" c) c`;
  const [rows, states] = await Promise.all([
    ctx.db.rows(sql`
      SELECT c.*, s."slug" AS "sourceSlug", s."name" AS "sourceName", f."slug" AS "featureSlug", f."title" AS "featureTitle"
      FROM ${cards} JOIN "Source" s ON s."id" = c."sourceId" LEFT JOIN "Feature" f ON f."id" = c."featureKey"
      WHERE ${join(paged, " AND ")} ORDER BY c."saidAt" DESC, c."id" LIMIT ${limit + 1}`),
    ctx.db.rows(sql`
      SELECT c."stateNow" AS "state", count(*) AS "count" FROM ${cards} JOIN "Source" s ON s."id" = c."sourceId"
      WHERE ${join(wide, " AND ")} GROUP BY c."stateNow"`),
  ]);
  const shown = rows.slice(0, limit);
  const ids = shown.map((row) => String(row.id));
  const [occurrences, answers] = await Promise.all([occurrencesOf(ctx, ids), answersOf(ctx, ids)]);
  const counted = CARD_STATES.map((one) => ({
    state: one,
    count: Number(states.find((row) => row.state === one)?.count ?? 0),
  }));
  const last = shown.at(-1);
  return {
    cards: shown.map((row) => {
      const said = occurrences.get(String(row.id)) ?? [];
      return suggestionCardView.parse({
        ...row,
        state: row.stateNow,
        source: row.sourceSlug,
        feature: row.featureSlug === null ? null : { slug: row.featureSlug, title: row.featureTitle },
        isGone: said.length === 0,
        occurrences: said.slice(0, 20),
        timesSaid: said.length,
        answers: answers.get(String(row.id)) ?? [],
      });
    }),
    total: counted
      .filter((one) => state === "" || one.state === state)
      .reduce((sum, one) => sum + one.count, 0),
    next: rows.length > limit && last ? encodeToken([String(last.saidAt), String(last.id)], binding) : null,
    startedOver: isForeignToken(after, binding),
    states: counted,
  };
}

async function occurrencesOf(
  ctx: Context,
  ids: string[],
): Promise<Map<string, SuggestionCardView["occurrences"]>> {
  if (ids.length === 0) return new Map();
  const said = await ctx.db.rows(sql`
    SELECT o."cardId", o."recordId", o."line", o."brief", o."form" FROM "Suggestion" o
    JOIN "Record" r ON r."id" = o."recordId"
    WHERE o."cardId" IN (${list(ids)}) AND r."goneAt" IS NULL
    ORDER BY r."sortDate" DESC, r."id" DESC, o."ordinal"`);
  return byCard(ctx, said, ({ line, brief, form }, record) => ({
    line: Number(line),
    brief: String(brief),
    form: String(form),
    record,
  }));
}

async function answersOf(ctx: Context, ids: string[]): Promise<Map<string, SuggestionCardView["answers"]>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.rows(sql`
    SELECT "cardId", "recordId", "score", "evidence" FROM "SuggestionAnswer"
    WHERE "cardId" IN (${list(ids)}) ORDER BY "score" DESC, "recordId"`);
  return byCard(ctx, rows, ({ score, evidence }, record) => ({
    score: Number(score),
    evidence: String(evidence),
    record,
  }));
}

/** What rows with a `cardId` and a `recordId` say, by card and in their order. */
async function byCard<Said>(
  ctx: Context,
  rows: readonly Row[],
  said: (row: Row, record: RecordRow) => Said,
): Promise<Map<string, Said[]>> {
  const records = await recordsById(
    ctx,
    rows.map((row) => Number(row.recordId)),
  );
  const cards = new Map<string, Said[]>();
  for (const row of rows) {
    const record = records.get(Number(row.recordId));
    if (!record) continue;
    const all = cards.get(String(row.cardId)) ?? [];
    all.push(said(row, record));
    cards.set(String(row.cardId), all);
  }
  return cards;
}

async function recordsById(ctx: Context, ids: number[]) {
  if (ids.length === 0) return new Map<number, never>();
  const records = await selectRecordRows(ctx, sql`WHERE r."id" IN (${list([...new Set(ids)])})`);
  return new Map(records.map((record) => [record.rowId, record]));
}
