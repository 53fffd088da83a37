import type { Database } from "../../db/database";
import type { BlobStatus } from "../../db/history-steps";
import type { CollectedStep } from "../../records/history/collect-history";
import type { FileChange } from "../../records/history/logged-commit";
import { placeOfRecord } from "../../records/place-of-record";
import type { Status } from "../../records/vocabulary";
import type { Refusal } from "../../refusal";
import { sha256 } from "../../sha256";
import { readBlobs } from "../../sources/git-content";
import type { GitPlace } from "../../sources/git-run";
import { list, sql } from "../../sql";
import { refuseFailure } from "../sources/refuse-failure";
import { type FileContent, readRecords } from "./read-records";
import type { SyncTools } from "./sync-tools";

/** So many contents are held in memory, and parsed, before others get their turn. */
const CHUNK = 100;

/**
 * What the contents of decisions say of their status, each content read once whatever it was called.
 * Contents that an earlier reading knows are not read again.
 */
export async function readStatuses(
  db: Database,
  sourceId: string,
  place: GitPlace,
  steps: readonly CollectedStep[],
  isFromStart: boolean,
  tools: Pick<SyncTools, "yaml" | "giveWay">,
): Promise<{ of: (change: FileChange) => BlobStatus | null } | Refusal> {
  const paths = new Map<string, string>();
  for (const { changes } of steps)
    for (const { blob, path } of changes) if (blob !== null && isDecision(path)) paths.set(blob, path);
  const known = isFromStart
    ? new Map<string, BlobStatus>()
    : await knownStatuses(db, sourceId, [...paths.keys()]);
  const wanted = [...paths.keys()].filter((blob) => !known.has(blob));
  for (let from = 0; from < wanted.length; from += CHUNK) {
    const contents: (FileContent & { blob: string })[] = [];
    const failure = await readBlobs(place, wanted.slice(from, from + CHUNK), (blob, bytes) => {
      if (bytes) contents.push({ blob, path: paths.get(blob)!, bytes, sha256: sha256(bytes) });
    });
    if (failure) return refuseFailure(failure);
    const records = await readRecords(contents, tools.yaml);
    records.forEach(({ status, statusRaw }, index) => {
      known.set(contents[index]!.blob, { status, statusRaw: statusRaw?.slice(0, 300) ?? null });
    });
    await tools.giveWay();
  }
  return {
    of: ({ blob, path }) => (blob !== null && isDecision(path) ? (known.get(blob) ?? null) : null),
  };
}

function isDecision(path: string): boolean {
  return placeOfRecord(path)?.kind === "decision";
}

async function knownStatuses(
  db: Database,
  sourceId: string,
  blobs: readonly string[],
): Promise<Map<string, BlobStatus>> {
  const known = new Map<string, BlobStatus>();
  for (let from = 0; from < blobs.length; from += 500) {
    const rows = await db.rows(sql`
      SELECT "blob", "status", "statusRaw" FROM "Revision"
      WHERE "sourceId" = ${sourceId} AND "status" IS NOT NULL AND "blob" IN (${list(blobs.slice(from, from + 500))})`);
    for (const row of rows)
      known.set(String(row.blob), {
        status: row.status as Status,
        statusRaw: row.statusRaw === null ? null : String(row.statusRaw),
      });
  }
  return known;
}
