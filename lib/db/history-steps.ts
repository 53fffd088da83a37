import type { CollectedStep } from "../records/history/collect-history";
import type { FileChange } from "../records/history/logged-commit";
import type { Status } from "../records/vocabulary";
import { type SqlValue, sql } from "../sql";
import type { Database } from "./database";
import { storable } from "./record-values";

/** What a decision's content says of its status. */
export type BlobStatus = { status: Status | null; statusRaw: string | null };

/** So many rows are written before others get their turn. */
const CHUNK = 400;

export const STEP_COLUMNS = [
  "sourceId",
  "seq",
  "commit",
  "authorName",
  "authorMail",
  "authoredAt",
  "committerName",
  "committerMail",
  "committedAt",
  "agent",
  "agentAs",
  "origin",
  "trailers",
];
export const REVISION_COLUMNS = [
  "sourceId",
  "seq",
  "path",
  "lineage",
  "key",
  "change",
  "fromPath",
  "blob",
  "status",
  "statusRaw",
];

/** Write steps and their revisions, in transactions of some hundred rows. */
export async function writeSteps(
  db: Database,
  sourceId: string,
  steps: readonly CollectedStep[],
  statusOf: (change: FileChange) => BlobStatus | null,
  giveWay: () => Promise<void>,
): Promise<void> {
  for (let from = 0; from < steps.length; ) {
    let rows = 0;
    let to = from;
    while (to < steps.length && rows < CHUNK) rows += 1 + steps[to++]!.changes.length;
    const some = steps.slice(from, to);
    await db.write([
      { table: "HistoryStep", columns: STEP_COLUMNS, rows: some.map((step) => stepValues(sourceId, step)) },
      {
        table: "Revision",
        columns: REVISION_COLUMNS,
        rows: some.flatMap((step) => revisionRows(sourceId, step, statusOf)),
      },
    ]);
    from = to;
    await giveWay();
  }
}

function stepValues(sourceId: string, { seq, commit, agent, origin }: CollectedStep): SqlValue[] {
  const { author, committer } = commit;
  return [
    sourceId,
    seq,
    commit.hash,
    storable(author.name),
    storable(author.mail),
    commit.authoredAt,
    storable(committer.name),
    storable(committer.mail),
    commit.committedAt,
    agent?.name ?? null,
    agent?.as ?? null,
    origin,
    storable(JSON.stringify(commit.trailers)),
  ];
}

function revisionRows(
  sourceId: string,
  { seq, changes }: CollectedStep,
  statusOf: (change: FileChange) => BlobStatus | null,
): SqlValue[][] {
  // A path is told once a step; of an odd merge that tells it twice the last word counts.
  const byPath = new Map(changes.map((change) => [change.path, change]));
  return [...byPath.values()].map((change) => {
    const status = statusOf(change);
    return [
      sourceId,
      seq,
      storable(change.path),
      change.lineage,
      null,
      change.kind,
      change.from === null ? null : storable(change.from),
      change.blob,
      status?.status ?? null,
      status?.statusRaw == null ? null : storable(status.statusRaw),
    ];
  });
}

/** Forget the commits after a step (0: all), and what they changed. The steps of plain folders stay. */
export async function dropSteps(db: Database, sourceId: string, after: number): Promise<void> {
  await db.write([
    sql`DELETE FROM "Revision" WHERE "sourceId" = ${sourceId} AND "seq" > ${after} AND "lineage" > 0`,
    sql`DELETE FROM "HistoryStep" WHERE "sourceId" = ${sourceId} AND "seq" > ${after} AND "commit" IS NOT NULL`,
    ...(after === 0 ? [sql`DELETE FROM "HistoryState" WHERE "sourceId" = ${sourceId}`] : []),
  ]);
}

/** The changes that earlier readings kept, oldest first. */
export async function keptChanges(
  db: Database,
  sourceId: string,
): Promise<(FileChange & { lineage: number })[]> {
  const rows = await db.rows(sql`
    SELECT "path", "lineage", "change", "fromPath", "blob" FROM "Revision"
    WHERE "sourceId" = ${sourceId} AND "lineage" > 0 ORDER BY "seq", "path"`);
  return rows.map(
    (row) =>
      ({
        kind: row.change,
        path: row.path,
        from: row.fromPath,
        blob: row.blob,
        lineage: Number(row.lineage),
      }) as FileChange & { lineage: number },
  );
}

/** The highest number a step of a source has; 0 when there is none. */
export async function lastSeq(db: Database, sourceId: string): Promise<number> {
  const [row] = await db.rows(
    sql`SELECT max("seq") AS "seq" FROM "HistoryStep" WHERE "sourceId" = ${sourceId}`,
  );
  return Number(row?.seq ?? 0);
}
