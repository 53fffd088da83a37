import { z } from "zod";
import { recordHref, reviewHref } from "../../addresses";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import type { Refusal } from "../../refusal";
import { sql } from "../../sql";
import { today } from "../../today";
import { eventViews } from "../reviews/event-views";
import { verbViews } from "../reviews/verb-views";
import { findCard, refuseMissingCard } from "./card-row";
import { type CardView, cardView } from "./card-view";
import { inSource } from "./count-inbox";
import { CARD_VERBS, cardAnswers } from "./inbox-cards";
import { queueRows } from "./inbox-queues";
import { linesAround } from "./lines-around";

export const cardInput = z.strictObject({ card: z.string().min(1).max(200) });

const MOST_PLACES = 20;

/** One suggestion with everything for its page: where it was said, what may answer it, what was decided. */
export async function getCard(ctx: Context, input: z.input<typeof cardInput>): Promise<CardView | Refusal> {
  const { card: id } = cardInput.parse(input);
  const day = today(ctx);
  const card = await findCard(ctx.db, id, day);
  if (!card) return refuseMissingCard();
  const [[about], said, [counted], answers, [answer], [draft], events, around] = await Promise.all([
    ctx.db.rows(sql`
      SELECT s."name" AS "sourceName", f."slug", f."title" FROM "Source" s LEFT JOIN "Feature" f ON f."id" = ${card.featureKey}
      WHERE s."id" = ${card.sourceId}`),
    ctx.db.rows(sql`
      SELECT o."line", o."brief", r."path", r."kind", r."title", r."date", r."model", r."user", r."branch", t."text"
      FROM "Suggestion" o JOIN "Record" r ON r."id" = o."recordId" JOIN "RecordText" t ON t."id" = r."id"
      WHERE o."cardId" = ${id} AND r."goneAt" IS NULL
      ORDER BY r."sortDate" DESC, r."id" DESC, o."ordinal" LIMIT ${MOST_PLACES}`),
    ctx.db.rows(sql`
      SELECT count(*) AS "count" FROM "Suggestion" o JOIN "Record" r ON r."id" = o."recordId"
      WHERE o."cardId" = ${id} AND r."goneAt" IS NULL`),
    cardAnswers(ctx, [id]),
    ctx.db.rows(sql`
      SELECT i."key", i."path", r."title", v."id" AS "review", v."state" FROM "RecordIdentity" i
      LEFT JOIN "Record" r ON r."key" = i."key" LEFT JOIN "Review" v ON v."key" = i."key"
      WHERE i."key" = ${card.answerKey} ORDER BY v."round" DESC LIMIT 1`),
    ctx.db.rows(sql`SELECT "id" FROM "Draft" WHERE "cardId" = ${id} LIMIT 1`),
    eventViews(ctx, sql`e."cardId" = ${id}`),
    neighbours(ctx, id),
  ]);
  const isOpen = card.state === "open";
  return cardView.parse({
    id,
    source: card.source,
    sourceName: about?.sourceName ?? card.source,
    brief: card.brief,
    state: card.state,
    feature: about?.slug == null ? null : { slug: about.slug, title: about.title },
    createdAt: card.createdAt,
    verdict:
      isOpen || card.decidedAt === null
        ? null
        : { by: card.decidedBy ?? "", at: card.decidedAt, reason: card.reason, until: card.laterUntil },
    answer: answer
      ? {
          key: answer.key,
          path: answer.path,
          title: answer.title ?? answer.path,
          href: recordHref(card.source, String(answer.path)),
        }
      : null,
    review:
      answer?.review == null
        ? null
        : { id: answer.review, href: reviewHref(String(answer.review)), state: answer.state },
    isGone: said.length === 0,
    occurrences: said.map((row) => place(card.source, row)),
    timesSaid: Number(counted?.count ?? 0),
    answers: answers.get(id) ?? [],
    draft: draft ? String(draft.id) : null,
    verbs: verbViews(ctx, "suggestion", card.state, isOpen ? CARD_VERBS : ["reopen-suggestion"]),
    events,
    ...around,
  });
}

function place(source: string, { text, ...row }: Row) {
  const line = Number(row.line);
  const href = recordHref(source, String(row.path), "source", line);
  return { ...row, line, href, excerpt: linesAround(String(text), line) };
}

/** The open suggestions before and after a card, in the order of their queue; of one that waits no more, none. */
async function neighbours(ctx: Context, id: string): Promise<Pick<CardView, "previous" | "next">> {
  const rows = sql`(${queueRows("suggestions", today(ctx))}) q WHERE ${inSource("")}`;
  const [own] = await ctx.db.rows(sql`SELECT q."since" FROM ${rows} AND q."id" = ${id}`);
  if (!own) return { previous: null, next: null };
  const since = String(own.since);
  const [[previous], [next]] = await Promise.all([
    ctx.db.rows(sql`
      SELECT q."id" FROM ${rows} AND (q."since" < ${since} OR (q."since" = ${since} AND q."id" < ${id}))
      ORDER BY q."since" DESC, q."id" DESC LIMIT 1`),
    ctx.db.rows(sql`
      SELECT q."id" FROM ${rows} AND (q."since" > ${since} OR (q."since" = ${since} AND q."id" > ${id}))
      ORDER BY q."since", q."id" LIMIT 1`),
  ]);
  return { previous: previous ? String(previous.id) : null, next: next ? String(next.id) : null };
}
