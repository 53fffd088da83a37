import { z } from "zod";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { readDetail } from "../../db/record-detail";
import { someText } from "../../db/text-or-null";
import type { Refusal } from "../../refusal";
import { list, type Sql, sql } from "../../sql";
import type { RecordRow } from "../lists/record-row";
import { selectRecordRows } from "../lists/select-record-rows";
import { refuseMissingRecord } from "../refuse-missing";
import { forgeFileUrl, webAddress } from "./forge-address";
import { lastCommit } from "./last-commit";
import { type LinkView, type RecordView, recordMoved, recordView } from "./record-view";

export const recordInput = z.strictObject({
  source: z.string().min(1).max(200),
  /** Relative to the source, with `/`. */
  path: z.string().min(1).max(5000),
});

type Moved = z.infer<typeof recordMoved>;

/** One record with its text, links both ways and neighbours; where it went, when it has moved. */
export async function getRecord(
  ctx: Context,
  input: z.input<typeof recordInput>,
): Promise<RecordView | Moved | Refusal> {
  const { source, path } = recordInput.parse(input);
  const [found] = await selectRecordRows(
    ctx,
    sql`WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND r."path" = ${path}`,
  );
  if (!found) return (await findMoved(ctx, source, path)) ?? refuseMissingRecord(source, path);
  const id = found.rowId;
  const [[more], problems, suggestions, linksOut, linksIn, neighbours] = await Promise.all([
    ctx.db.rows(sql`
      SELECT r."sortDate", r."featureId", r."featureRaw", r."statusLine", r."surface", r."branch", r."command",
             r."sha256", r."size", t."text", t."detail", s."forgeUrl", s."headCommit",
             CASE WHEN EXISTS (SELECT 1 FROM "HistoryState" h WHERE h."sourceId" = r."sourceId")
               AND NOT EXISTS (SELECT 1 FROM "Revision" v WHERE v."key" = r."key") THEN 1 ELSE 0 END AS "uncommitted"
      FROM "Record" r JOIN "RecordText" t ON t."id" = r."id" JOIN "Source" s ON s."id" = r."sourceId"
      WHERE r."id" = ${id}`),
    ctx.db.rows(
      sql`SELECT "rule", "severity", "line", "message" FROM "Problem" WHERE "recordId" = ${id} ORDER BY "line", "id"`,
    ),
    ctx.db.rows(
      sql`SELECT "line", "brief", "title", "form", "cardId" AS "card" FROM "Suggestion" WHERE "recordId" = ${id} ORDER BY "ordinal"`,
    ),
    selectLinks(ctx, id, "out"),
    selectLinks(ctx, id, "in"),
    inFeature(ctx, id),
  ]);
  if (!more) return refuseMissingRecord(source, path);
  const detail = readDetail(String(more.detail));
  // A file that git was never told of stands in no commit, whatever the newest one is.
  const commit = Number(more.uncommitted) === 1 ? null : someText(more.headCommit);
  const forge = someText(more.forgeUrl);
  return recordView.parse({
    ...detail,
    ...more,
    ...found,
    problems,
    suggestions,
    linksOut,
    linksIn,
    forgeUrl: forge && commit && found.goneAt === null ? forgeFileUrl(forge, commit, path) : null,
    lastCommit: await lastCommit(ctx, id, forge),
    reference: commit ? `${path}@${commit.slice(0, 12)}` : path,
    previousInFeature: neighbours.previous,
    nextInFeature: neighbours.next,
  });
}

/** Links of a record, at most 500 each way: what the file says before what was computed from it. */
async function selectLinks(ctx: Context, id: number, way: "out" | "in"): Promise<LinkView[]> {
  const [own, other] = way === "out" ? (["fromId", "toId"] as const) : (["toId", "fromId"] as const);
  const links = await ctx.db.rows(
    own === "fromId"
      ? sql`SELECT * FROM "Link" WHERE "fromId" = ${id} ORDER BY "id" LIMIT 500`
      : sql`SELECT * FROM "Link" WHERE "toId" = ${id} ORDER BY "id" LIMIT 500`,
  );
  const ends = links.flatMap((link) => (link[other] === null ? [] : [Number(link[other])]));
  const records = await selectRecordRows(ctx, recordsWithIds(ends));
  const byId = new Map(records.map((record) => [record.rowId, record]));
  return links.map((link) => ({
    rel: String(link.rel),
    target: String(link.target),
    evidence: String(link.evidence),
    line: link.line === null ? null : Number(link.line),
    record: link[other] === null ? null : (byId.get(Number(link[other])) ?? null),
    href: webAddress(String(link.target)),
  }));
}

function recordsWithIds(ids: number[]): Sql {
  return ids.length === 0 ? sql`WHERE 1 = 0` : sql`WHERE r."id" IN (${list([...new Set(ids)])})`;
}

/** The prompts before and after this one in its feature, by time. */
async function inFeature(
  ctx: Context,
  id: number,
): Promise<{ previous: RecordRow | null; next: RecordRow | null }> {
  const self = sql`(SELECT "featureId", "sortDate", "kind" FROM "Record" WHERE "id" = ${id})`;
  const same = sql`JOIN ${self} x ON x."featureId" = r."featureId" AND x."kind" = r."kind"
    WHERE r."goneAt" IS NULL AND r."id" <> ${id}`;
  const [previous, next] = await Promise.all([
    selectRecordRows(
      ctx,
      sql`${same} AND (r."sortDate" < x."sortDate" OR (r."sortDate" = x."sortDate" AND r."id" < ${id}))
          ORDER BY r."sortDate" DESC, r."id" DESC LIMIT 1`,
    ),
    selectRecordRows(
      ctx,
      sql`${same} AND (r."sortDate" > x."sortDate" OR (r."sortDate" = x."sortDate" AND r."id" > ${id}))
          ORDER BY r."sortDate", r."id" LIMIT 1`,
    ),
  ]);
  return { previous: previous[0] ?? null, next: next[0] ?? null };
}

/** Where a record went that stood at an address. */
export async function findMoved(ctx: Context, source: string, path: string): Promise<Moved | null> {
  const [row] = await ctx.db.rows(sql`
    SELECT r."path" FROM "RecordPath" p
    JOIN "Source" s ON s."id" = p."sourceId" JOIN "Record" r ON r."key" = p."key"
    WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND p."path" = ${path} AND r."path" <> ${path}
    ORDER BY p."leftAt" DESC LIMIT 1`);
  const moved = row ?? (await renamedInGit(ctx, source, path));
  return moved ? recordMoved.parse({ movedTo: { source, path: moved.path } }) : null;
}

/** What git renamed before this server ever saw it: somebody may hold the older address all the same. */
async function renamedInGit(ctx: Context, source: string, path: string): Promise<Row | undefined> {
  const [row] = await ctx.db.rows(sql`
    SELECT r."path" FROM "Revision" v
    JOIN "Source" s ON s."id" = v."sourceId" JOIN "Record" r ON r."key" = v."key"
    WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND v."fromPath" = ${path} AND r."goneAt" IS NULL
    ORDER BY v."seq" DESC LIMIT 1`);
  return row;
}
