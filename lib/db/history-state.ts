import { sql } from "../sql";
import type { Database } from "./database";
import { textOrNull } from "./text-or-null";

/** How far a source's history has been read, and what the source is. */
export type HistoryState = {
  source: { id: string; slug: string; path: string; isGit: boolean; syncedAt: string | null };
  /** null: nothing, or nothing that still holds. */
  read: {
    headCommit: string | null;
    cut: string;
    parserVersion: number;
    lastSeq: number;
    syncedAt: string | null;
  } | null;
};

/** null when there is no such source, or it was removed. */
export async function readHistoryState(db: Database, sourceId: string): Promise<HistoryState | null> {
  const [row] = await db.rows(sql`
    SELECT s."id", s."slug", s."path", s."isGit", s."syncedAt", h."sourceId" AS "read", h."headCommit", h."cut",
           h."parserVersion", h."lastSeq", h."syncedAt" AS "readAt"
    FROM "Source" s LEFT JOIN "HistoryState" h ON h."sourceId" = s."id"
    WHERE s."id" = ${sourceId} AND s."removedAt" IS NULL`);
  if (!row) return null;
  return {
    source: {
      id: String(row.id),
      slug: String(row.slug),
      path: String(row.path),
      isGit: Number(row.isGit) === 1,
      syncedAt: textOrNull(row.syncedAt),
    },
    read:
      row.read === null
        ? null
        : {
            headCommit: textOrNull(row.headCommit),
            cut: String(row.cut),
            parserVersion: Number(row.parserVersion),
            lastSeq: Number(row.lastSeq),
            syncedAt: textOrNull(row.readAt),
          },
  };
}

/** What a reading ended with; written last, so that a killed one is done again. */
export async function writeHistoryState(
  db: Database,
  sourceId: string,
  read: NonNullable<HistoryState["read"]>,
): Promise<void> {
  await db.write([
    {
      table: "HistoryState",
      columns: ["sourceId", "headCommit", "cut", "parserVersion", "lastSeq", "syncedAt"],
      rows: [[sourceId, read.headCommit, read.cut, read.parserVersion, read.lastSeq, read.syncedAt]],
      replaceOn: ["sourceId"],
    },
  ]);
}
