import { z } from "zod";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { join, raw, type Sql, sql } from "../../sql";
import { decodePlace, encodeToken, isForeignToken } from "../lists/page-token";
import { type FeatureRow, featureRow } from "./feature-view";

export const featuresInput = z.strictObject({
  /** Words of the title or folder; empty: all. */
  q: z.string().max(500).default(""),
  /** Slug of a source; empty: all. */
  source: z.string().max(200).default(""),
  sort: z.enum(["recent", "title"]).default("recent"),
  after: z.string().max(500).default(""),
  limit: z.number().int().min(1).max(200).default(50),
});

export type FeaturesView = {
  features: FeatureRow[];
  total: number;
  next: string | null;
  /** `after` held no token of this list: this is its first page. */
  startedOver: boolean;
  sources: { slug: string; name: string; count: number }[];
};

/** Features of all sources: the latest worked on first, or by title. */
export async function listFeatures(
  ctx: Context,
  input: z.input<typeof featuresInput>,
): Promise<FeaturesView> {
  const { q, source, sort, after, limit } = featuresInput.parse(input);
  const wide = q
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 20)
    .map((word) => {
      const like = `%${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
      return sql`lower(f."title" || ' ' || f."folder") LIKE ${like} ESCAPE '\\'`;
    });
  const narrow: Sql[] = source === "" ? wide : [...wide, sql`s."slug" = ${source}`];
  const key: Sql = sort === "title" ? raw(`lower(f."title")`) : raw(`coalesce(f."lastDate", '')`);
  const from = decodePlace(after, `${sort} ${source} ${q}`);
  const paged = [...narrow];
  if (from) {
    const beyond = raw(sort === "title" ? ">" : "<");
    paged.push(sql`(${key} ${beyond} ${from[0]} OR (${key} = ${from[0]} AND f."id" > ${from[1]}))`);
  }
  const tables = sql`"Feature" f JOIN "Source" s ON s."id" = f."sourceId"`;
  const [rows, counts] = await Promise.all([
    ctx.db.rows(sql`
      SELECT f.*, ${key} AS "place", s."slug" AS "source", s."name" AS "sourceName", f."slug" AS "slug"
      FROM ${tables} ${where(paged)}
      ORDER BY ${key} ${raw(sort === "title" ? "ASC" : "DESC")}, f."id" LIMIT ${limit + 1}`),
    ctx.db.rows(sql`
      SELECT s."slug", s."name", count(*) AS "count" FROM ${tables} ${where(wide)}
      GROUP BY s."slug", s."name" ORDER BY s."name"`),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const sources = counts.map((row) => ({
    slug: String(row.slug),
    name: String(row.name),
    count: Number(row.count),
  }));
  return {
    features: shown.map(toFeatureRow),
    total: sources
      .filter((one) => source === "" || one.slug === source)
      .reduce((sum, one) => sum + one.count, 0),
    next:
      rows.length > limit && last
        ? encodeToken([String(last.place), String(last.id)], `${sort} ${source} ${q}`)
        : null,
    startedOver: isForeignToken(after, `${sort} ${source} ${q}`),
    sources,
  };
}

/** A feature as selected with its source's slug and name. */
export function toFeatureRow(row: Row): FeatureRow {
  return featureRow.parse(row);
}

function where(conditions: Sql[]): Sql {
  return conditions.length === 0 ? raw("") : sql`WHERE ${join(conditions, " AND ")}`;
}
