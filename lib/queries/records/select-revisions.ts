import { z } from "zod";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { type Refusal, refuse } from "../../refusal";
import { sql } from "../../sql";
import { forgeCommitUrl } from "./forge-address";
import { type RevisionView, revisionView } from "./history-view";

/** A revision with what leads to its content: git's id, or the hash a plain folder's text is kept by. */
export type StoredRevision = RevisionView & { blob: string | null; seq: number };

/** A record and the revisions of its life, newest first, at most 2,000; null when there is no such record. */
export type RecordLife = {
  record: { source: string; path: string; title: string; kind: string; sourcePath: string; rowId: number };
  /** Git has a history of the source, and whether it, or the syncs of a plain folder, were read. */
  isGit: boolean;
  isRead: boolean;
  revisions: StoredRevision[];
};

const trailerList = z.array(z.object({ key: z.string(), value: z.string() }));

/** Find a record by its address, with its revisions. */
export async function selectRecordLife(
  ctx: Context,
  source: string,
  path: string,
): Promise<RecordLife | null> {
  const [record] = await ctx.db.rows(sql`
    SELECT r."id", r."key", r."title", r."kind", s."slug", s."path" AS "sourcePath", s."forgeUrl",
           s."isGit", h."sourceId" AS "read"
    FROM "Record" r JOIN "Source" s ON s."id" = r."sourceId" LEFT JOIN "HistoryState" h ON h."sourceId" = s."id"
    WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND r."path" = ${path}`);
  if (!record) return null;
  const rows = await ctx.db.rows(sql`
    SELECT v."seq", v."path", v."change", v."fromPath", v."blob", v."status", v."statusRaw", h."commit", h."authorName",
           h."authorMail", h."authoredAt", h."committerName", h."committerMail", h."committedAt", h."agent", h."agentAs",
           h."origin", h."trailers"
    FROM "Revision" v JOIN "HistoryStep" h ON h."sourceId" = v."sourceId" AND h."seq" = v."seq"
    WHERE v."key" = ${String(record.key)} ORDER BY v."seq" DESC, v."path" LIMIT 2000`);
  const forge = record.forgeUrl === null ? null : String(record.forgeUrl);
  return {
    record: {
      source: String(record.slug),
      path,
      title: String(record.title),
      kind: String(record.kind),
      sourcePath: String(record.sourcePath),
      rowId: Number(record.id),
    },
    isGit: Number(record.isGit) === 1,
    isRead: record.read !== null,
    revisions: rows.map((row) => toRevision(row, forge)),
  };
}

function toRevision(row: Row, forge: string | null): StoredRevision {
  const commit = row.commit === null ? null : String(row.commit);
  const isGit = commit !== null;
  return {
    ...revisionView.parse({
      ...row,
      id: commit ?? `s${row.seq}`,
      at: row.committedAt,
      author: isGit ? { name: row.authorName, mail: row.authorMail } : null,
      committer: isGit ? { name: row.committerName, mail: row.committerMail } : null,
      authoredAt: isGit ? row.authoredAt : null,
      agent: row.agent === null ? null : { name: row.agent, as: row.agentAs },
      trailers: trailerList.parse(JSON.parse(String(row.trailers))),
      forgeUrl: isGit && forge !== null ? forgeCommitUrl(forge, commit) : null,
    }),
    blob: row.blob === null ? null : String(row.blob),
    seq: Number(row.seq),
  };
}

/** A revision by its id; of a commit the first letters suffice. */
export function findRevision(life: RecordLife, id: string): StoredRevision | undefined {
  return life.revisions.find((revision) => revision.id === id || revision.commit?.startsWith(id));
}

/** A record has no revision of that id. */
export function refuseMissingRevision(id: string): Refusal {
  return refuse(
    "revision-missing",
    `This record has no revision ${id.slice(0, 12)}.`,
    "Choose one from its history; rewritten history has other commits.",
  );
}

/** A revision is known, but its content is nowhere any more. */
export function refuseLostContent(id: string): Refusal {
  return refuse(
    "revision-missing",
    `The content of revision ${id.slice(0, 12)} cannot be read any more.`,
    "Look whether the repository is complete: `git fsck` names what is missing.",
  );
}
