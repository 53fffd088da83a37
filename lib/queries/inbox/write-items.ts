import { recordHref, reviewHref } from "../../addresses";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { someText } from "../../db/text-or-null";
import { plannedFiles, writeTodo } from "../../reviews/write-plan";
import { list, sql } from "../../sql";
import { verbViews } from "../reviews/verb-views";
import type { InboxItem } from "./inbox-view";

/** Verdicts whose bytes or whose commit are still owed to their files. */
export async function writeItems(ctx: Context, ids: readonly string[]): Promise<InboxItem[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.rows(sql`
    SELECT w.*, s."slug" AS "source", s."name" AS "sourceName", v."outcome" FROM "WriteBack" w
    JOIN "Source" s ON s."id" = w."sourceId" LEFT JOIN "Review" v ON v."id" = w."reviewId"
    WHERE w."id" IN (${list(ids)})`);
  return rows.map((row) => {
    const files = plannedFiles.parse(JSON.parse(String(row.files)));
    const path = files[0]?.path ?? "";
    const todo =
      writeTodo({ state: String(row.state), wish: someText(row.wish), commit: someText(row.commit) }) ??
      "written";
    const review = someText(row.reviewId);
    return {
      id: `write:${row.id}`,
      type: "write",
      queue: "writes",
      source: String(row.source),
      sourceName: String(row.sourceName),
      title: files.map((file) => file.path).join(", "),
      why: writeWhy(row, todo),
      since: String(row.createdAt),
      isAtLatest: false,
      href: review === null ? recordHref(String(row.source), path) : reviewHref(review),
      readHref: recordHref(String(row.source), path),
      facts: [someText(row.outcome), someText(row.branch)].filter((fact) => fact !== null),
      excerpt: someText(row.refusalNextStep) ?? "",
      verbs: verbViews(ctx, "write", todo, todo === "uncommitted" ? ["commit"] : ["write-file"]),
      answers: [],
      file: null,
      core: null,
    };
  });
}

function writeWhy(row: Row, todo: string): string {
  if (todo === "pending") return "It is being written.";
  if (todo === "waiting") return `It waits for the branch ${row.branch}.`;
  if (todo === "uncommitted") return `Written, and not committed: ${row.refusalSentence ?? ""}`;
  return String(row.refusalSentence ?? "It could not be written.");
}
