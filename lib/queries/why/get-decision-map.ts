import { z } from "zod";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import type { MapRel } from "../../records/why/decision-map";
import type { Refusal } from "../../refusal";
import { list, sql } from "../../sql";
import { refuseMissingSource } from "../refuse-missing";
import { type DecisionMapView, decisionMapView } from "./decision-map-view";

export const decisionMapInput = z.strictObject({
  /** Slug of a source; empty: the one with most decisions. */
  source: z.string().max(200).default(""),
});

const MOST_DECISIONS = 1000;
const MOST_RELATIONS = 10_000;

/** How each link between decisions is told, and whether from its other end. */
const RELS: Record<string, { rel: MapRel; turned: boolean }> = {
  supersedes: { rel: "supersedes", turned: false },
  "superseded-by": { rel: "supersedes", turned: true },
  amends: { rel: "amends", turned: false },
  "amended-by": { rel: "amends", turned: true },
  relates: { rel: "relates", turned: false },
  mentions: { rel: "mentions", turned: false },
};

/** The decisions of a source and their relations, in three statements; what is gone is not on the map. */
export async function getDecisionMap(
  ctx: Context,
  input: z.input<typeof decisionMapInput>,
): Promise<DecisionMapView | Refusal> {
  const { source } = decisionMapInput.parse(input);
  const found = await ctx.db.rows(sql`
    SELECT s."id", s."slug", s."name", count(r."id") AS "count"
    FROM "Source" s LEFT JOIN "Record" r ON r."sourceId" = s."id" AND r."kind" = 'decision' AND r."goneAt" IS NULL
    WHERE s."removedAt" IS NULL GROUP BY s."id", s."slug", s."name"`);
  const sources = found
    .map((row) => ({
      id: String(row.id),
      slug: String(row.slug),
      name: String(row.name),
      count: Number(row.count),
    }))
    .sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
  const chosen =
    source === "" ? sources.find(({ count }) => count > 0) : sources.find(({ slug }) => slug === source);
  if (!chosen && source !== "") return refuseMissingSource(source);
  const [decisions, links] = chosen
    ? await Promise.all([
        ctx.db.rows(sql`
          SELECT "path", "number", "title", "status", "statusRaw", "date", "sortDate" AS "at" FROM "Record"
          WHERE "sourceId" = ${chosen.id} AND "kind" = 'decision' AND "goneAt" IS NULL
          ORDER BY "sortDate" DESC, "id" DESC LIMIT ${MOST_DECISIONS}`),
        ctx.db.rows(sql`
          SELECT a."path" AS "from", b."path" AS "to", l."rel", l."evidence", l."line"
          FROM "Record" a JOIN "Link" l ON l."fromId" = a."id" JOIN "Record" b ON b."id" = l."toId"
          WHERE a."sourceId" = ${chosen.id} AND a."kind" = 'decision' AND a."goneAt" IS NULL
            AND b."kind" = 'decision' AND b."goneAt" IS NULL AND l."rel" IN (${list(Object.keys(RELS))})
          ORDER BY l."id" LIMIT ${MOST_RELATIONS}`),
      ])
    : [[], []];
  const shown = new Set(decisions.map((row) => String(row.path)));
  return decisionMapView.parse({
    source: chosen?.slug ?? "",
    sourceName: chosen?.name ?? "",
    sources: sources.filter(({ count }) => count > 0),
    decisions: decisions.toReversed(),
    total: chosen?.count ?? 0,
    relations: joinSides(links).filter(({ from, to }) => shown.has(from) && shown.has(to)),
  });
}

/** One relation for what both sides say of each other; a mention says nothing where more is said. */
function joinSides(links: readonly Row[]): DecisionMapView["relations"] {
  const relations = new Map<string, DecisionMapView["relations"][number]>();
  const pairs = new Set<string>();
  for (const row of links) {
    const { rel, turned } = RELS[String(row.rel)] ?? { rel: "mentions", turned: false };
    const path = String(row.from);
    const [from, to] = turned ? [String(row.to), path] : [path, String(row.to)];
    const relation = relations.get(`${rel}\n${from}\n${to}`) ?? { from, to, rel, saidBy: [] };
    relations.set(`${rel}\n${from}\n${to}`, relation);
    relation.saidBy.push({
      path,
      evidence: String(row.evidence),
      line: row.line === null ? null : Number(row.line),
    });
    if (rel !== "mentions") pairs.add(`${from}\n${to}`).add(`${to}\n${from}`);
  }
  return [...relations.values()].filter(
    ({ rel, from, to }) => rel !== "mentions" || !pairs.has(`${from}\n${to}`),
  );
}
