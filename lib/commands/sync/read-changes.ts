import type { Context } from "../../context";
import { putRecords } from "../../db/put-records";
import type { StoredRecord } from "../../db/stored-record";
import { touchFiles } from "../../db/touch-files";
import type { FileStamp, KnownFile } from "../../records/plan-sync";
import type { SkippedEntry, Source } from "../../sources/source";
import type { FileAnswer } from "./read-files";
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
  /** When a file was last changed, as far as commits tell. */
  datesOf(path: string): { changedAt: string | null; datedAt: string | null } | null;
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

/**
 * How much goes into one transaction: about 50 ms while people are waiting, far more while nobody is,
 * because every transaction writes the pages of all indexes again.
 */
const LIVE = { files: 40, bytes: 300_000 };
const FIRST_LOAD = { files: 800, bytes: 6_000_000 };
/** Batches that are being read while one is written: hard headers wait for a process of their own. */
const AHEAD = 2;

/**
 * Read what a plan lists, batch by batch, each in one transaction: killed anywhere, whole records
 * are there or not. Only some batches of text are in memory: one is written while the next are read.
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
  const waiting = batches(plan.files, plan.isFirstLoad);
  const underWay: { batch: FileToRead[]; answers: Promise<FileAnswer[]> }[] = [];
  const readAhead = () => {
    while (underWay.length < AHEAD) {
      const { value: batch } = waiting.next();
      if (!batch) return;
      const answers = ask(source, batch, tools);
      // Heard of when its turn comes, if it does.
      answers.catch(() => {});
      underWay.push({ batch, answers });
    }
  };
  let done = 0;
  readAhead();
  for (let current = underWay.shift(); current; current = underWay.shift()) {
    const answers = await current.answers;
    if (!(await isConnected())) return { ...result, wasRemoved: true };
    readAhead();
    const hasWritten = await writeBatch(ctx, plan, current.batch, answers, result);
    done += current.batch.length;
    tools.onProgress("reading", done, plan.files.length);
    await tools.giveWay(plan.isFirstLoad || !hasWritten);
  }
  return result;
}

function ask(source: Source, batch: readonly FileToRead[], tools: SyncTools): Promise<FileAnswer[]> {
  return tools.readFiles(
    source.root,
    batch.map(({ file, known, isForced }) => ({
      path: file.path,
      knownSha256: isForced || known === null || known.isGone ? null : known.sha256,
      hashOnly: false,
    })),
  );
}

/** Answers whether anything was written: others wait for nothing else. */
async function writeBatch(
  ctx: Context,
  plan: ReadingPlan,
  batch: readonly FileToRead[],
  answers: readonly FileAnswer[],
  result: ReadingResult,
): Promise<boolean> {
  const touched: { key: string; size: number; mtimeMs: number; inode: number }[] = [];
  const stored: StoredRecord[] = [];
  batch.forEach(({ file, known }, index) => {
    const answer = answers[index];
    if (!answer) return;
    if (answer.is === "unread") {
      // What has vanished since the walk is found gone by the next one.
      if (!answer.isGone) result.skipped.push({ ...entryOf(file), reason: answer.reason });
    } else if (answer.is === "hashed") {
      result.touched++;
      const { size, mtimeMs, inode } = answer;
      const isNew = known?.size !== size || known.mtimeMs !== mtimeMs || known.inode !== inode;
      if (known && isNew) touched.push({ key: known.key, size, mtimeMs, inode });
    } else {
      if (known === null || known.isGone) result.added++;
      else if (known.sha256 !== answer.sha256) result.changed++;
      else result.touched++;
      stored.push(toStored(ctx, plan, file.path, known, answer));
    }
  });
  await touchFiles(ctx.db, touched);
  const { hasWritten } = await putRecords(ctx.db, plan.sourceId, stored, ctx.now().toISOString());
  return hasWritten || touched.length > 0;
}

function toStored(
  ctx: Context,
  plan: ReadingPlan,
  path: string,
  known: KnownFile | null,
  { record, secretCount, quoteHashes, size, mtimeMs, inode }: FileAnswer & { is: "record" },
): StoredRecord {
  const dates = plan.datesOf(path);
  return {
    key: known?.key ?? plan.identityOf(path) ?? ctx.newId(),
    record,
    secretCount,
    quoteHashes,
    featureId: plan.featureOf(path),
    updatedAt: dates?.changedAt ?? new Date(mtimeMs).toISOString(),
    committedAt: dates?.datedAt ?? null,
    size,
    mtimeMs,
    inode,
  };
}

function entryOf({ path, size, mtimeMs }: FileStamp): Omit<SkippedEntry, "reason"> {
  return { path, size, mtimeMs };
}

/** The first one is small, because nothing can be written before it is read; of a first load each is twice the last. */
function* batches(files: readonly FileToRead[], isFirstLoad: boolean): Generator<FileToRead[], undefined> {
  let batch: FileToRead[] = [];
  let bytes = 0;
  let limit = LIVE;
  for (const entry of files) {
    if (batch.length >= limit.files || (batch.length > 0 && bytes + entry.file.size > limit.bytes)) {
      yield batch;
      if (isFirstLoad)
        limit = {
          files: Math.min(FIRST_LOAD.files, limit.files * 2),
          bytes: Math.min(FIRST_LOAD.bytes, limit.bytes * 2),
        };
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += entry.file.size;
  }
  if (batch.length > 0) yield batch;
}
