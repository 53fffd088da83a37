import { z } from "zod";
import { recordHref, reviewHref } from "../../addresses";
import type { Context } from "../../context";
import { STATUSES } from "../../records/vocabulary";
import { OUTCOMES, REVIEW_STATES } from "../../reviews/states";
import { join, type Sql, sql } from "../../sql";
import { decodePlace, encodeToken, isForeignToken } from "../lists/page-token";

export const reviewsInput = z.strictObject({
  /** open (in their last call too) or closed; empty: all. */
  state: z.enum(["", "open", "closed"]).default("open"),
  /** Slug of a source; empty: all. */
  source: z.string().max(200).default(""),
  after: z.string().max(500).default(""),
  limit: z.number().int().min(1).max(200).default(50),
});

/** A review as a line of the list. */
export const reviewLine = z.object({
  id: z.string(),
  href: z.string(),
  state: z.enum(REVIEW_STATES),
  round: z.number(),
  source: z.string(),
  sourceName: z.string(),
  path: z.string(),
  recordHref: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  status: z.enum(STATUSES).nullable(),
  openedAt: z.string(),
  openedBy: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  isOverride: z.boolean(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  /** Changes were asked for and not answered. */
  isRequested: z.boolean(),
  lastCallUntil: z.string().nullable(),
  positions: z.number(),
});
export type ReviewLine = z.infer<typeof reviewLine>;

export type ReviewsView = {
  reviews: ReviewLine[];
  counts: { open: number; closed: number };
  next: string | null;
  /** The token was of another list, so this is the first page. */
  startedOver: boolean;
};

/** Reviews: open ones by age, what waits longest first; closed ones by their end, the newest first. */
export async function listReviews(ctx: Context, input: z.input<typeof reviewsInput>): Promise<ReviewsView> {
  const { state, source, after, limit } = reviewsInput.parse(input);
  const wide: Sql[] = [sql`s."removedAt" IS NULL`];
  if (source !== "") wide.push(sql`s."slug" = ${source}`);
  const narrow = [...wide];
  if (state === "open") narrow.push(sql`v."state" <> 'closed'`);
  if (state === "closed") narrow.push(sql`v."state" = 'closed'`);
  const binding = `reviews ${state} ${source}`;
  const from = decodePlace(after, binding);
  const time = sql`coalesce(v."closedAt", v."openedAt")`;
  const isForward = state === "open";
  if (from)
    narrow.push(
      isForward
        ? sql`(${time} > ${from[0]} OR (${time} = ${from[0]} AND v."id" > ${from[1]}))`
        : sql`(${time} < ${from[0]} OR (${time} = ${from[0]} AND v."id" < ${from[1]}))`,
    );
  const order = isForward ? sql`${time}, v."id"` : sql`${time} DESC, v."id" DESC`;
  const [rows, counted] = await Promise.all([
    ctx.db.rows(sql`
      SELECT v.*, ${time} AS "time", i."path", s."slug" AS "slug", s."name" AS "sourceName", r."title", r."number",
        r."status", (SELECT count(*) FROM "Position" p WHERE p."reviewId" = v."id") AS "positions"
      FROM "Review" v JOIN "Source" s ON s."id" = v."sourceId" JOIN "RecordIdentity" i ON i."key" = v."key"
      LEFT JOIN "Record" r ON r."key" = v."key"
      WHERE ${join(narrow, " AND ")} ORDER BY ${order} LIMIT ${limit + 1}`),
    ctx.db.rows(sql`
      SELECT sum(CASE WHEN v."state" = 'closed' THEN 0 ELSE 1 END) AS "open",
        sum(CASE WHEN v."state" = 'closed' THEN 1 ELSE 0 END) AS "closed"
      FROM "Review" v JOIN "Source" s ON s."id" = v."sourceId" WHERE ${join(wide, " AND ")}`),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    reviews: shown.map((row) =>
      reviewLine.parse({
        ...row,
        round: Number(row.round),
        href: reviewHref(String(row.id)),
        source: row.slug,
        recordHref: recordHref(String(row.slug), String(row.path)),
        title: row.title ?? row.path,
        openedBy: row.openedByName,
        isOverride: Number(row.isOverride) === 1,
        closedBy: row.closedByName,
        isRequested: row.requestedAt !== null,
        positions: Number(row.positions),
      }),
    ),
    counts: { open: Number(counted[0]?.open ?? 0), closed: Number(counted[0]?.closed ?? 0) },
    next: rows.length > limit && last ? encodeToken([String(last.time), String(last.id)], binding) : null,
    startedOver: isForeignToken(after, binding),
  };
}
