import type { z } from "zod";
import type { Context } from "../../context";
import { whySteps } from "../../records/why/why-steps";
import { type WhyNode, whyTrail } from "../../records/why/why-trail";
import type { Refusal } from "../../refusal";
import { sql } from "../../sql";
import { forgeCommitUrl, webAddress } from "../records/forge-address";
import { findMoved, recordInput } from "../records/get-record";
import type { recordMoved } from "../records/record-view";
import { refuseMissingRecord } from "../refuse-missing";
import { gatherWhy } from "./gather-why";
import { type StoredWhyRecord, WHY_COLUMNS_SQL, whyRecord } from "./select-why";
import { type WhyView, whyView } from "./why-view";

export const whyInput = recordInput;

/** Why a record is there and what came of it: the trail prompt → suggestion → decision → verdict → commit → meeting. */
export async function getWhy(
  ctx: Context,
  input: z.input<typeof whyInput>,
): Promise<WhyView | z.infer<typeof recordMoved> | Refusal> {
  const { source, path } = whyInput.parse(input);
  const [row] = await ctx.db.rows(sql`
    SELECT r."id", ${WHY_COLUMNS_SQL}, s."slug" AS "source", s."name" AS "sourceName", s."isGit", s."forgeUrl",
           f."slug" AS "featureSlug", f."title" AS "featureTitle"
    FROM "Record" r JOIN "Source" s ON s."id" = r."sourceId" LEFT JOIN "Feature" f ON f."id" = r."featureId"
    WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND r."path" = ${path}`);
  if (!row) return (await findMoved(ctx, source, path)) ?? refuseMissingRecord(source, path);
  const start: StoredWhyRecord = { ...whyRecord.parse(row), id: Number(row.id) };
  const [around, relations] = await Promise.all([gatherWhy(ctx, start), selectRelations(ctx, start)]);
  const trail = whyTrail(whySteps(around));
  const forge = row.forgeUrl === null ? null : String(row.forgeUrl);
  return whyView.parse({
    ...row,
    ...trail,
    isGit: Number(row.isGit) === 1,
    start,
    feature: row.featureSlug === null ? null : { slug: row.featureSlug, title: row.featureTitle },
    relations,
    columns: trail.columns.map((column) => ({
      ...column,
      nodes: column.nodes.map((node) => withAddress(node, forge)),
    })),
    isCut: around.isCut,
  });
}

/** A relation as its other end tells it. */
const TURNED: Record<string, string> = {
  supersedes: "superseded-by",
  "superseded-by": "supersedes",
  amends: "amended-by",
  "amended-by": "amends",
};

/** A decision's relations to other decisions: its place in the decision map. */
async function selectRelations(ctx: Context, start: StoredWhyRecord) {
  if (start.kind !== "decision") return [];
  const rows = await ctx.db.rows(sql`
    SELECT l."rel", l."evidence", l."fromId", ${WHY_COLUMNS_SQL}
    FROM "Link" l JOIN "Record" r ON r."id" = CASE WHEN l."fromId" = ${start.id} THEN l."toId" ELSE l."fromId" END
    WHERE (l."fromId" = ${start.id} OR l."toId" = ${start.id}) AND r."kind" = 'decision' AND r."goneAt" IS NULL
      AND l."rel" IN ('supersedes', 'superseded-by', 'amends', 'amended-by')
    ORDER BY l."id" LIMIT 50`);
  const relations = new Map<string, { rel: string; record: unknown; evidence: string[] }>();
  for (const row of rows) {
    const rel = Number(row.fromId) === start.id ? String(row.rel) : (TURNED[String(row.rel)] ?? "");
    const relation = relations.get(`${rel} ${row.path}`) ?? { rel, record: row, evidence: [] };
    relations.set(`${rel} ${row.path}`, relation);
    relation.evidence.push(String(row.evidence));
  }
  return [...relations.values()];
}

function withAddress(node: WhyNode, forge: string | null) {
  if (node.type !== "commit") return node;
  const { hash, target } = node.commit;
  const own = hash !== null && forge !== null ? forgeCommitUrl(forge, hash) : null;
  return { ...node, commit: { ...node.commit, href: own ?? webAddress(target) } };
}
