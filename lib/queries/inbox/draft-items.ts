import { draftHref } from "../../addresses";
import type { Context } from "../../context";
import { someText } from "../../db/text-or-null";
import { list, sql } from "../../sql";
import type { InboxItem } from "./inbox-view";
import { firstLines } from "./lines-around";

/** Decisions that somebody began to write. */
export async function draftItems(ctx: Context, ids: readonly string[]): Promise<InboxItem[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.rows(sql`
    SELECT d.*, s."slug" AS "source", s."name" AS "sourceName" FROM "Draft" d
    JOIN "Source" s ON s."id" = d."sourceId" WHERE d."id" IN (${list(ids)})`);
  return rows.map((row) => ({
    id: `draft:${row.id}`,
    type: "draft",
    queue: "drafts",
    source: String(row.source),
    sourceName: String(row.sourceName),
    title: someText(row.title) ?? someText(row.path) ?? "A decision without a title",
    why: "It was begun and has not been written.",
    since: String(row.updatedAt),
    isAtLatest: false,
    href: draftHref(String(row.id)),
    readHref: null,
    facts: [someText(row.path)].filter((fact) => fact !== null),
    excerpt: firstLines(String(row.text)),
    verbs: [],
    answers: [],
    file: null,
    core: null,
  }));
}
