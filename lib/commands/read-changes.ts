import type { Context } from "../context";
import { putRecords } from "../db/put-records";
import type { StoredRecord } from "../db/stored-record";
import { touchFiles } from "../db/touch-files";
import { indexLines, lineText } from "../records/line-index";
import { maskRecord } from "../records/mask-record";
import type { FileStamp, KnownFile } from "../records/plan-sync";
import type { ParsedRecord } from "../records/record";
import type { SkippedEntry, Source } from "../sources/source";
import { readRecords, sha256 } from "./record-reader";
import type { SyncTools } from "./sync-tools";

/** A file to look at, and the record it belongs to as far as one is known. */
export type FileToRead = {
  file: FileStamp;
  known: KnownFile | null;
  /** Read it into a record even if its bytes are those that are known. */
  isForced: boolean;
};

export type ReadingPlan = {
  sourceId: string;
  files: readonly FileToRead[];
  /** Key of an identity that a path had before its source was removed. */
  identityOf(path: string): string | null;
  featureOf(path: string): string | null;
  /** When a file was last changed, as far as commits tell; ISO-8601. */
  changedAt(path: string): string | null;
  /** Nobody waits for the database yet: batches may be large. */
  isFirstLoad: boolean;
};

export type ReadingResult = {
  added: number;
  changed: number;
  /** Files whose bytes were what they had been. */
  touched: number;
  /** Files that could not be read, with the reason. */
  skipped: SkippedEntry[];
  wasRemoved: boolean;
};

/** How much goes into one transaction: about 50 ms while people are waiting, far more while nobody is. */
const LIVE = { files: 40, bytes: 300_000 };
const FIRST_LOAD = { files: 400, bytes: 4_000_000 };

/**
 * Read what a plan lists, batch by batch, each in one transaction: killed anywhere, whole records
 * are there or not. Only one batch of text is in memory at a time.
 *
 * @param isConnected asked before each batch: a source may be removed while it is read
 */
export async function readChanges(
  ctx: Context,
  source: Source,
  plan: ReadingPlan,
  tools: SyncTools,
  isConnected: () => Promise<boolean>,
): Promise<ReadingResult> {
  const result: ReadingResult = { added: 0, changed: 0, touched: 0, skipped: [], wasRemoved: false };
  let done = 0;
  for (const batch of batches(plan.files, plan.isFirstLoad ? FIRST_LOAD : LIVE)) {
    if (!(await isConnected())) return { ...result, wasRemoved: true };
    await readBatch(ctx, source, plan, batch, tools, result);
    done += batch.length;
    tools.onProgress("reading", done, plan.files.length);
    await tools.giveWay();
  }
  return result;
}

async function readBatch(
  ctx: Context,
  source: Source,
  plan: ReadingPlan,
  batch: readonly FileToRead[],
  tools: SyncTools,
  result: ReadingResult,
): Promise<void> {
  const touched: { key: string; size: number; mtimeMs: number; inode: number }[] = [];
  const fresh: {
    entry: FileToRead;
    stamp: FileStamp;
    content: { path: string; bytes: Uint8Array; sha256: string };
  }[] = [];
  for (const entry of batch) {
    const { path } = entry.file;
    const reading = source.read(path);
    if (!reading.ok) {
      // What has vanished since the walk is found gone by the next one.
      if (!reading.isGone)
        result.skipped.push({
          path,
          reason: reading.reason,
          size: entry.file.size,
          mtimeMs: entry.file.mtimeMs,
        });
      continue;
    }
    const { bytes, size, mtimeMs, inode } = reading;
    const hash = sha256(bytes);
    if (!entry.isForced && entry.known?.sha256 === hash && !entry.known.isGone) {
      result.touched++;
      const { known } = entry;
      if (known.size !== size || known.mtimeMs !== mtimeMs || known.inode !== inode) {
        touched.push({ key: known.key, size, mtimeMs, inode });
      }
      continue;
    }
    fresh.push({ entry, stamp: { path, size, mtimeMs, inode }, content: { path, bytes, sha256: hash } });
  }
  const records = await readRecords(
    fresh.map(({ content }) => content),
    tools.yaml,
  );
  const stored = fresh.map(({ entry, stamp }, index) =>
    toStored(ctx, plan, entry, stamp, records[index] as ParsedRecord),
  );
  await touchFiles(ctx.db, touched);
  await putRecords(ctx.db, plan.sourceId, stored, ctx.now().toISOString());
  for (const { entry, content } of fresh) {
    if (entry.known === null || entry.known.isGone) result.added++;
    else if (entry.known.sha256 !== content.sha256) result.changed++;
    else result.touched++;
  }
}

function toStored(
  ctx: Context,
  plan: ReadingPlan,
  entry: FileToRead,
  stamp: FileStamp,
  parsed: ParsedRecord,
): StoredRecord {
  const { record, secretCount } = maskRecord(parsed);
  const lines = record.suggestions.length > 0 ? indexLines(record.text) : null;
  return {
    key: entry.known?.key ?? plan.identityOf(stamp.path) ?? ctx.newId(),
    record,
    secretCount,
    quoteHashes: record.suggestions.map(({ line }) => sha256(lines ? lineText(lines, line).trim() : "")),
    featureId: plan.featureOf(stamp.path),
    updatedAt: plan.changedAt(stamp.path) ?? new Date(stamp.mtimeMs).toISOString(),
    committedAt: plan.changedAt(stamp.path),
    size: stamp.size,
    mtimeMs: stamp.mtimeMs,
    inode: stamp.inode,
  };
}

function* batches(
  files: readonly FileToRead[],
  limit: { files: number; bytes: number },
): Generator<FileToRead[]> {
  let batch: FileToRead[] = [];
  let bytes = 0;
  for (const entry of files) {
    if (batch.length >= limit.files || (batch.length > 0 && bytes + entry.file.size > limit.bytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += entry.file.size;
  }
  if (batch.length > 0) yield batch;
}
