import { z } from "zod";
import type { Context } from "../../context";
import { COMMIT_ORIGINS } from "../../records/history/commit-origin";
import { LINK_RELS } from "../../records/record";
import { DOCUMENT_KINDS, RECORD_KINDS, type RecordKind, STAGES, STATUSES } from "../../records/vocabulary";
import {
  WHY_CARD_STATES,
  type WhyAnswer,
  type WhyCard,
  type WhyLink,
  type WhyRecord,
  type WhyRevision,
  type WhySaid,
} from "../../records/why/why-neighbourhood";
import { join, list, raw, type Sql, sql } from "../../sql";
import { shownText } from "../shown-text";

/** One statement reads at most so many rows: a trail shows twelve things a column. */
const MOST_ROWS = 400;

export const whyRecord = z.object({
  path: z.string(),
  kind: z.enum(RECORD_KINDS),
  documentKind: z.enum(DOCUMENT_KINDS).nullable(),
  number: z.string().nullable(),
  title: shownText,
  date: z.string().nullable(),
  stage: z.enum(STAGES).nullable(),
  stageRaw: shownText.nullable(),
  status: z.enum(STATUSES).nullable(),
  statusRaw: shownText.nullable(),
});

/** Columns of "Record" r that a `WhyRecord` is made of. */
export const WHY_COLUMNS_SQL: Sql = raw(
  `r."path", r."kind", r."documentKind", r."number", r."title", r."date", r."stage", r."stageRaw", r."status", r."statusRaw"`,
);

/** A record with its row's id, which never leaves the queries. */
export type StoredWhyRecord = WhyRecord & { id: number };

/** What one statement found; `isCut` when there was more than it reads. */
export type WhyFound = {
  records?: StoredWhyRecord[];
  links?: WhyLink[];
  cards?: WhyCard[];
  said?: WhySaid[];
  answers?: WhyAnswer[];
  revisions?: WhyRevision[];
  isCut: boolean;
};

const NOTHING: WhyFound = { isCut: false };

const linkRow = z.object({
  from: z.string(),
  to: z.string().nullable(),
  rel: z.enum(LINK_RELS),
  target: z.string(),
  evidence: z.string(),
  line: z.number().nullable(),
});

/**
 * Links of these records with records of these kinds, both ways, and the records at their other ends;
 * with `targets`, also the commits and pull requests they name. Surest first; `near` lets in what only
 * follows from one feature or file.
 */
export async function selectWhyLinks(
  ctx: Context,
  ids: readonly number[],
  kinds: readonly RecordKind[],
  wants: { near: boolean; targets: boolean },
): Promise<WhyFound> {
  if (ids.length === 0) return NOTHING;
  const sure = wants.near ? raw("") : sql` AND l."evidence" NOT LIKE 'both %'`;
  const rank = raw(`CASE WHEN l."evidence" LIKE 'both %' THEN 1 ELSE 0 END`);
  const way = (own: Sql, other: Sql) =>
    ctx.db.rows(sql`
      SELECT a."path" AS "from", b."path" AS "to", l."rel", l."target", l."evidence", l."line", r."id", ${WHY_COLUMNS_SQL}
      FROM "Link" l JOIN "Record" a ON a."id" = l."fromId" JOIN "Record" b ON b."id" = l."toId"
      JOIN "Record" r ON r."id" = ${other}
      WHERE ${own} IN (${list(ids)}) AND r."kind" IN (${list(kinds)}) AND r."goneAt" IS NULL${sure}
      ORDER BY ${rank}, r."sortDate" DESC, l."id" LIMIT ${MOST_ROWS}`);
  const [out, back, targets] = await Promise.all([
    way(raw(`l."fromId"`), raw(`l."toId"`)),
    way(raw(`l."toId"`), raw(`l."fromId"`)),
    wants.targets
      ? ctx.db.rows(sql`
          SELECT a."path" AS "from", NULL AS "to", l."rel", l."target", l."evidence", l."line"
          FROM "Link" l JOIN "Record" a ON a."id" = l."fromId"
          WHERE l."fromId" IN (${list(ids)}) AND l."toId" IS NULL AND l."rel" IN ('commit', 'pr')
          ORDER BY l."id" LIMIT ${MOST_ROWS}`)
      : [],
  ]);
  return {
    links: [...out, ...back, ...targets].map((row) => linkRow.parse(row)),
    records: [...out, ...back].map(toRecord),
    isCut: [out, back, targets].some((rows) => rows.length === MOST_ROWS),
  };
}

const storedRecord = whyRecord.extend({ id: z.number() });
const toRecord = (row: unknown): StoredWhyRecord => storedRecord.parse(row);

const card = z.object({
  id: z.string(),
  brief: z.string(),
  state: z.enum(WHY_CARD_STATES),
  reason: z.string().nullable(),
});
const saidRow = z.object({ path: z.string(), card: z.string(), line: z.number(), brief: z.string() });
const answerRow = z.object({
  card: z.string(),
  path: z.string(),
  score: z.number(),
  evidence: z.string(),
});

/** Where suggestions stand: in these records, or those of these cards; with the cards. */
export async function selectWhySaid(
  ctx: Context,
  by: { records: readonly number[] } | { cards: readonly string[] },
): Promise<WhyFound> {
  const [column, values] =
    "records" in by ? [raw(`o."recordId"`), by.records] : [raw(`o."cardId"`), by.cards];
  if (values.length === 0) return NOTHING;
  const rows = await ctx.db.rows(sql`
    SELECT o."line", o."brief" AS "saidBrief", r."id", ${WHY_COLUMNS_SQL}, c."id" AS "card", c."brief", c."state", c."reason"
    FROM "Suggestion" o JOIN "SuggestionCard" c ON c."id" = o."cardId" JOIN "Record" r ON r."id" = o."recordId"
    WHERE ${column} IN (${list(values)}) AND r."goneAt" IS NULL
    ORDER BY r."sortDate" DESC, o."recordId", o."ordinal" LIMIT ${MOST_ROWS}`);
  return {
    said: rows.map((row) => saidRow.parse({ ...row, brief: row.saidBrief })),
    cards: rows.map((row) => card.parse({ ...row, id: row.card })),
    records: rows.map(toRecord),
    isCut: rows.length === MOST_ROWS,
  };
}

/** Decisions that likely answer these cards, or the cards that these decisions likely answer. */
export async function selectWhyAnswers(
  ctx: Context,
  by: { records: readonly number[] } | { cards: readonly string[] },
  leastScore: number,
): Promise<WhyFound> {
  const [column, values] =
    "records" in by ? [raw(`x."recordId"`), by.records] : [raw(`x."cardId"`), by.cards];
  if (values.length === 0) return NOTHING;
  const rows = await ctx.db.rows(sql`
    SELECT x."score", x."evidence", r."id", ${WHY_COLUMNS_SQL}, c."id" AS "card", c."brief", c."state", c."reason"
    FROM "SuggestionAnswer" x JOIN "SuggestionCard" c ON c."id" = x."cardId" JOIN "Record" r ON r."id" = x."recordId"
    WHERE ${column} IN (${list(values)}) AND x."score" >= ${leastScore} AND r."goneAt" IS NULL
    ORDER BY x."score" DESC, x."cardId", x."recordId" LIMIT ${MOST_ROWS}`);
  return {
    answers: rows.map((row) => answerRow.parse(row)),
    cards: rows.map((row) => card.parse({ ...row, id: row.card })),
    records: rows.map(toRecord),
    isCut: rows.length === MOST_ROWS,
  };
}

const trailers = z.array(z.object({ key: z.string(), value: z.string() }));
const revisionRow = z.object({
  path: z.string(),
  commit: z.string().nullable(),
  at: z.string(),
  author: z.string(),
  agent: z.string().nullable(),
  trailers,
  status: z.enum(STATUSES).nullable(),
  statusRaw: shownText.nullable(),
  isGone: z.boolean(),
  origin: z.enum(COMMIT_ORIGINS),
});

/** Revisions of these decisions, oldest first. A status older than the newest 400 revisions is not told. */
export async function selectWhyRevisions(ctx: Context, ids: readonly number[]): Promise<WhyFound> {
  if (ids.length === 0) return NOTHING;
  // One bounded statement a decision: the history of one shall not hide that of another.
  const parts = ids.map(
    (id) => sql`
      SELECT * FROM (
        SELECT r."path", v."seq", v."change", v."status", v."statusRaw", h."commit", h."committedAt" AS "at",
               h."authorName" AS "author", h."agent", h."origin", h."trailers"
        FROM "Record" r JOIN "Revision" v ON v."key" = r."key"
        JOIN "HistoryStep" h ON h."sourceId" = v."sourceId" AND h."seq" = v."seq"
        WHERE r."id" = ${id} ORDER BY v."seq" DESC, v."path" LIMIT ${MOST_ROWS}) x`,
  );
  const rows = await ctx.db.rows(sql`${join(parts, " UNION ALL ")} ORDER BY "seq"`);
  const revisions = rows.map((row) =>
    revisionRow.parse({
      ...row,
      isGone: row.change === "deleted",
      trailers: JSON.parse(String(row.trailers)),
    }),
  );
  return { revisions, isCut: false };
}
