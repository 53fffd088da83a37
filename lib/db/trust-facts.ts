import { z } from "zod";
import { COMMIT_ORIGINS, type CommitOrigin } from "../records/history/commit-origin";
import type { StatusRevision } from "../records/history/status-timeline";
import { STATUSES, type Status } from "../records/vocabulary";
import { list, raw, type Sql, type SqlValue, sql } from "../sql";
import type { Database } from "./database";
import { textOrNull } from "./text-or-null";

/** A revision of a decision with the commit that brought it. Plain folders have no commits. */
export type TrustRevision = StatusRevision & {
  commit: string | null;
  at: string;
  author: string;
  agent: string | null;
  trailers: { key: string; value: string }[];
};

/** What trust in a decision is judged by. */
export type TrustedDecision = {
  key: string;
  number: string | null;
  status: Status | null;
  core: string | null;
  date: string | null;
  /** The newest consent given here. `outOf`: approvals that its review's policy asked for. */
  consent: {
    at: string;
    by: string[];
    core: string | null;
    file: string | null;
    review: string | null;
    outOf: number;
    isImported: boolean;
    /** Whose override it was; null: none. */
    overrideBy: string | null;
  } | null;
  /** How many other records build on it: plans, specs and tasks, and decisions that are accepted. */
  citations: number;
  /** Oldest first. Only of decisions that are accepted or proposed. */
  revisions: TrustRevision[];
};

/** So many keys in one statement: both databases take more. */
const MOST_KEYS = 500;
const names = z.array(z.string());
const trailerList = z.array(z.object({ key: z.string(), value: z.string() }));

/** Read it for all decisions of a source, or for those with the given keys. */
export async function trustFacts(
  db: Database,
  sourceId: string,
  keys: readonly string[] | null,
): Promise<TrustedDecision[]> {
  if (keys === null) return factsWhere(db, sourceId, () => raw(""));
  const all: TrustedDecision[] = [];
  for (let at = 0; at < keys.length; at += MOST_KEYS) {
    const some = keys.slice(at, at + MOST_KEYS);
    all.push(...(await factsWhere(db, sourceId, (column) => sql`AND ${raw(column)} IN (${list(some)})`)));
  }
  return all;
}

/** Narrows a statement to the decisions that are asked for, by the column that holds their key. */
type Only = (column: string) => Sql;

async function factsWhere(db: Database, sourceId: string, only: Only): Promise<TrustedDecision[]> {
  const [decisions, consentOf, revisionsOf] = await Promise.all([
    decisionsWhere(db, sourceId, only),
    consentsWhere(db, sourceId, only),
    revisionsWhere(db, sourceId, only),
  ]);
  return decisions.map((decision) => ({
    ...decision,
    consent: consentOf.get(decision.key) ?? null,
    revisions: revisionsOf.get(decision.key) ?? [],
  }));
}

async function decisionsWhere(
  db: Database,
  sourceId: string,
  only: Only,
): Promise<Omit<TrustedDecision, "consent" | "revisions">[]> {
  const rows = await db.rows(sql`
    SELECT r."key", r."number", r."status", r."coreHash", r."date",
      (SELECT count(DISTINCT o."id") FROM "Link" l JOIN "Record" o ON o."id" = l."fromId"
        WHERE l."toId" = r."id" AND o."goneAt" IS NULL AND o."id" <> r."id"
          AND l."rel" NOT IN ('supersedes', 'superseded-by')
          AND (o."documentKind" IN ('spec', 'plan', 'tasks') OR (o."kind" = 'decision' AND o."status" = 'accepted'))
      ) AS "citations"
    FROM "Record" r WHERE r."sourceId" = ${sourceId} AND r."kind" = 'decision' AND r."goneAt" IS NULL ${only('r."key"')}`);
  return rows.map((row) => ({
    key: String(row.key),
    number: textOrNull(row.number),
    status: statusOf(row.status),
    core: textOrNull(row.coreHash),
    date: textOrNull(row.date),
    citations: Number(row.citations),
  }));
}

/** The newest of each decision, by its key. */
async function consentsWhere(
  db: Database,
  sourceId: string,
  only: Only,
): Promise<Map<string, TrustedDecision["consent"]>> {
  const rows = await db.rows(sql`
    SELECT c."key", c."at", c."by", c."core", c."file", c."reviewId", c."importedFrom", v."policy",
      CASE WHEN v."isOverride" = TRUE THEN coalesce(v."closedByName", '') ELSE c."overrideBy" END AS "overrideBy"
    FROM "Consent" c
    JOIN "RecordIdentity" i ON i."key" = c."key" LEFT JOIN "Review" v ON v."id" = c."reviewId"
    WHERE i."sourceId" = ${sourceId} ${only('c."key"')} ORDER BY c."at"`);
  return new Map(
    rows.map((row) => [
      String(row.key),
      {
        at: String(row.at),
        by: names.parse(JSON.parse(String(row.by))),
        core: textOrNull(row.core),
        file: textOrNull(row.file),
        review: textOrNull(row.reviewId),
        isImported: row.importedFrom !== null,
        overrideBy: textOrNull(row.overrideBy),
        outOf: approvalsAsked(textOrNull(row.policy)),
      },
    ]),
  );
}

/** Those of each decision that is accepted or proposed, by its key, oldest first. */
async function revisionsWhere(
  db: Database,
  sourceId: string,
  only: Only,
): Promise<Map<string, TrustRevision[]>> {
  const rows = await db.rows(sql`
    SELECT v."key", v."change", v."status", v."statusRaw", h."commit", h."committedAt", h."authorName", h."agent",
      h."origin", h."trailers"
    FROM "Record" r JOIN "Revision" v ON v."key" = r."key"
    JOIN "HistoryStep" h ON h."sourceId" = v."sourceId" AND h."seq" = v."seq"
    WHERE r."sourceId" = ${sourceId} AND r."kind" = 'decision' AND r."goneAt" IS NULL
      AND r."status" IN ('accepted', 'proposed', 'draft') ${only('r."key"')} ORDER BY v."seq"`);
  const byKey = new Map<string, TrustRevision[]>();
  for (const row of rows) {
    const own = byKey.get(String(row.key)) ?? [];
    byKey.set(String(row.key), own);
    own.push({
      status: statusOf(row.status),
      statusRaw: textOrNull(row.statusRaw),
      isGone: row.change === "deleted",
      origin: COMMIT_ORIGINS.find((origin): origin is CommitOrigin => origin === row.origin) ?? "commit",
      commit: textOrNull(row.commit),
      at: String(row.committedAt),
      author: String(row.authorName),
      agent: textOrNull(row.agent),
      trailers: trailerList.parse(JSON.parse(String(row.trailers))),
    });
  }
  return byKey;
}

function statusOf(value: SqlValue | undefined): Status | null {
  return STATUSES.find((status) => status === value) ?? null;
}

/** Of a ratification (no policy): one person's word. */
function approvalsAsked(policy: string | null): number {
  if (policy === null) return 1;
  const asked = z.object({ approvals: z.number() }).safeParse(JSON.parse(policy));
  return asked.success ? asked.data.approvals : 1;
}
