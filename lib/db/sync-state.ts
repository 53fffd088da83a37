import { type Sql, sql } from "../sql";
import { bumpVersion } from "./bump-version";
import type { Database } from "./database";
import { textOrNull } from "./text-or-null";

/** A source as the last finished sync left it. */
export type SyncState = {
  id: string;
  slug: string;
  name: string;
  path: string;
  isRemoved: boolean;
  isGit: boolean;
  forgeUrl: string | null;
  headCommit: string | null;
  headBranch: string | null;
  syncedAt: string | null;
  parserVersion: number;
  /** Whether the last sync came to its end; null when there was none. */
  lastRun: "running" | "done" | "failed" | null;
  lastMessage: string | null;
};

/** What is known of a source before a sync; null when there is no such source. */
export async function readSyncState(db: Database, sourceId: string): Promise<SyncState | null> {
  const [row] = await db.rows(sql`
    SELECT "Source"."id", "slug", "name", "path", "removedAt", "isGit", "forgeUrl", "headCommit", "headBranch",
           "syncedAt", "parserVersion", "SyncRun"."state", "SyncRun"."message"
    FROM "Source" LEFT JOIN "SyncRun" ON "SyncRun"."sourceId" = "Source"."id"
    WHERE "Source"."id" = ${sourceId} ORDER BY "SyncRun"."startedAt" DESC, "SyncRun"."id" DESC LIMIT 1`);
  if (!row) return null;
  const state = textOrNull(row.state);
  return {
    id: String(row.id),
    slug: String(row.slug),
    name: String(row.name),
    path: String(row.path),
    isRemoved: row.removedAt !== null,
    isGit: Number(row.isGit) === 1,
    forgeUrl: textOrNull(row.forgeUrl),
    headCommit: textOrNull(row.headCommit),
    headBranch: textOrNull(row.headBranch),
    syncedAt: textOrNull(row.syncedAt),
    parserVersion: Number(row.parserVersion),
    lastRun: state === "running" || state === "done" || state === "failed" ? state : null,
    lastMessage: textOrNull(row.message),
  };
}

/** Whether a source is still connected: people may remove it while it is being read. */
export async function isConnected(db: Database, sourceId: string): Promise<boolean> {
  const rows = await db.rows(
    sql`SELECT 1 AS "x" FROM "Source" WHERE "id" = ${sourceId} AND "removedAt" IS NULL`,
  );
  return rows.length > 0;
}

/**
 * Note that a sync begins, before it changes anything: one that was killed stays `running` and so is
 * known to have left links and counts behind. Older runs but the last twenty go.
 */
export async function startRun(db: Database, sourceId: string, runId: string, at: string): Promise<void> {
  await db.write([
    sql`DELETE FROM "SyncRun" WHERE "sourceId" = ${sourceId} AND "id" NOT IN
          (SELECT "id" FROM "SyncRun" WHERE "sourceId" = ${sourceId} ORDER BY "startedAt" DESC, "id" DESC LIMIT 20)`,
    sql`INSERT INTO "SyncRun" ("id", "sourceId", "startedAt", "state") VALUES (${runId}, ${sourceId}, ${at}, 'running')`,
  ]);
}

export type RunCounts = {
  found: number;
  added: number;
  changed: number;
  moved: number;
  gone: number;
  unchanged: number;
  skipped: number;
};

export type FinishedRun = {
  runId: string;
  /** When it began: what was modified since may have been missed by its walk. */
  startedAt: string;
  finishedAt: string;
  counts: RunCounts;
  source: Pick<SyncState, "isGit" | "forgeUrl" | "headCommit" | "headBranch" | "parserVersion">;
  /** Whether anything a page shows has changed. */
  hasChanged: boolean;
};

/** The end of a sync, in one transaction: only now the source counts as read. */
export async function finishRun(db: Database, sourceId: string, run: FinishedRun): Promise<void> {
  const { counts, source } = run;
  await db.write([
    sql`UPDATE "SyncRun" SET "state" = 'done', "finishedAt" = ${run.finishedAt}, "found" = ${counts.found},
          "added" = ${counts.added}, "changed" = ${counts.changed}, "moved" = ${counts.moved}, "gone" = ${counts.gone},
          "unchanged" = ${counts.unchanged}, "skipped" = ${counts.skipped}, "message" = NULL
        WHERE "id" = ${run.runId}`,
    sql`UPDATE "Source" SET "syncedAt" = ${run.startedAt}, ${isGit(db, source.isGit)}, "forgeUrl" = ${source.forgeUrl},
          "headCommit" = ${source.headCommit}, "headBranch" = ${source.headBranch}, "parserVersion" = ${source.parserVersion}
        WHERE "id" = ${sourceId}`,
    ...(run.hasChanged ? [bumpDataVersion()] : []),
  ]);
}

/** A sync that could not be done, with the sentence that says why. */
export async function failRun(
  db: Database,
  sourceId: string,
  run: { runId: string; startedAt: string; finishedAt: string; message: string },
): Promise<void> {
  await db.write([
    sql`INSERT INTO "SyncRun" ("id", "sourceId", "startedAt", "finishedAt", "state", "message")
        VALUES (${run.runId}, ${sourceId}, ${run.startedAt}, ${run.finishedAt}, 'failed', ${run.message})
        ON CONFLICT ("id") DO UPDATE SET "state" = 'failed', "finishedAt" = excluded."finishedAt", "message" = excluded."message"`,
  ]);
}

/** The number in Meta that pages are cached by: it counts every change of what was derived. */
export function bumpDataVersion(): Sql {
  return bumpVersion("dataVersion");
}

/** PostgreSQL has booleans, SQLite has 0 and 1; a parameter cannot be both. */
function isGit(db: Database, value: boolean): Sql {
  if (db.provider === "sqlite") return value ? sql`"isGit" = 1` : sql`"isGit" = 0`;
  return value ? sql`"isGit" = TRUE` : sql`"isGit" = FALSE`;
}
