import type { Context } from "../../context";
import { sql } from "../../sql";

/** A thing that waits, as commands are given it: `card:…`, `review:…`, `record:…`, `draft:…`, `write:…`. */
export type ItemName = { type: string; id: string; title: string; source: string };

/** What a thing that waits is called, and the slug of its source; null: there is no such thing. */
export async function nameItem(ctx: Context, item: string): Promise<ItemName | null> {
  const at = item.indexOf(":");
  const type = item.slice(0, at);
  const id = item.slice(at + 1);
  const query = NAMES[type];
  if (!query) return null;
  const [row] = await ctx.db.rows(query(id));
  return row ? { type, id, title: String(row.title ?? ""), source: String(row.source) } : null;
}

const NAMES: Record<string, (id: string) => ReturnType<typeof sql>> = {
  card: (id) => sql`
    SELECT c."brief" AS "title", s."slug" AS "source" FROM "SuggestionCard" c
    JOIN "Source" s ON s."id" = c."sourceId" WHERE c."id" = ${id}`,
  review: (id) => sql`
    SELECT coalesce(r."title", i."path") AS "title", s."slug" AS "source" FROM "Review" v
    JOIN "RecordIdentity" i ON i."key" = v."key" JOIN "Source" s ON s."id" = v."sourceId"
    LEFT JOIN "Record" r ON r."key" = v."key" WHERE v."id" = ${id}`,
  record: (id) => sql`
    SELECT coalesce(r."title", i."path") AS "title", s."slug" AS "source" FROM "RecordIdentity" i
    JOIN "Source" s ON s."id" = i."sourceId" LEFT JOIN "Record" r ON r."key" = i."key" WHERE i."key" = ${id}`,
  draft: (id) => sql`
    SELECT d."path" AS "title", s."slug" AS "source" FROM "Draft" d
    JOIN "Source" s ON s."id" = d."sourceId" WHERE d."id" = ${id}`,
  write: (id) => sql`
    SELECT coalesce(r."title", 'What was not written') AS "title", s."slug" AS "source" FROM "WriteBack" w
    JOIN "Source" s ON s."id" = w."sourceId" LEFT JOIN "Review" v ON v."id" = w."reviewId"
    LEFT JOIN "Record" r ON r."key" = v."key" WHERE w."id" = ${id}`,
};
