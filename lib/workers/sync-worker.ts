// The thread that reads sources and writes what is derived from them. Bundled to
// dist/workers/sync-worker.mjs; started by sync-thread.ts with SyncWorkerData as workerData.
import { setImmediate as immediate, setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { readFiles } from "../commands/sync/read-files";
import { refreshTrust } from "../commands/sync/refresh-trust";
import { syncHistory } from "../commands/sync/sync-history";
import type { SyncReport } from "../commands/sync/sync-report";
import { syncSource } from "../commands/sync/sync-source";
import type { SyncTools } from "../commands/sync/sync-tools";
import type { Context } from "../context";
import { openDatabase } from "../db/open-database";
import { shrinkLog } from "../db/shrink-log";
import { takeSyncTurn } from "../db/sync-turn";
import { quietContext } from "../quiet-context";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { openIndex } from "../search/open-index";
import { createYamlReader } from "../sources/read-yaml";
import { ReadThread } from "./read-thread";
import type { SyncMessage, SyncRequest, SyncWorkerData } from "./sync-message";

/** Long enough for a waiting writer of another thread to get its turn (SQLite's first retries come sooner). */
const GIVE_WAY_MS = 3;
/** Fewer files than this are read here: starting a thread for them takes longer. */
const WORTH_A_THREAD = 60;
/** A page cannot show more progress than this. */
const PROGRESS_MS = 100;

const { databaseUrl, migrationsDir, yamlChildPath, readWorkerPath } = workerData as SyncWorkerData;
const yaml = createYamlReader(yamlChildPath);
const reader = new ReadThread(readWorkerPath, { yamlChildPath });
const opened = openDatabase({ url: databaseUrl, migrationsDir, readerPath: null, mode: "worker" });
const tell = (message: SyncMessage) => parentPort?.postMessage(message);
let queue: Promise<void> = Promise.resolve();

// One after the other, because row ids are given out by the one writer.
parentPort?.on("message", ({ sourceId }: SyncRequest) => {
  queue = queue.then(async () => {
    const turn = await takeSyncTurn(databaseUrl).catch(failed);
    const answer = isRefusal(turn) ? turn : await sync(sourceId).catch(failed);
    tell({ type: "finished", sourceId, answer });
    // Records are right without their history; if it cannot be read now, the next sync tries again.
    const hasNewHistory = !isRefusal(answer) && (await readHistory(sourceId).catch(() => false));
    // Trust rests on records and history; a failure here is made up for by the next sync.
    const hasNewTrust = !isRefusal(answer) && (await refreshTrustOf(sourceId).catch(() => false));
    await tidyIndex().catch(() => {});
    await shrinkDatabaseLog().catch(() => {});
    if (!isRefusal(turn)) await turn.release().catch(() => {});
    tell({ type: "settled", sourceId, hasNewHistory: hasNewHistory || hasNewTrust });
  });
});

const giveWay = (isUnhindering = false) => (isUnhindering ? immediate() : pause(GIVE_WAY_MS));

async function sync(sourceId: string): Promise<SyncReport | Refusal> {
  const db = await opened;
  if (isRefusal(db)) return db;
  let expected = 0;
  let last = { phase: "", at: 0 };
  const tools: SyncTools = {
    yaml,
    readFiles: (root, questions) =>
      Math.max(expected, questions.length) < WORTH_A_THREAD
        ? readFiles(root, questions, yaml)
        : reader.ask(root, questions),
    onProgress(phase, done, total) {
      if (phase === "linking" && last.phase !== "linking") reader.ease();
      const at = performance.now();
      if (phase === last.phase && at - last.at < PROGRESS_MS) return;
      last = { phase, at };
      tell({ type: "progress", sourceId, phase, done, total });
    },
    expect(files) {
      expected = files ?? 0;
      if (files === null || files >= WORTH_A_THREAD) reader.start();
    },
    giveWay,
  };
  return syncSource(threadContext(db), { sourceId }, tools);
}

/** Whether something new was found. */
async function readHistory(sourceId: string): Promise<boolean> {
  const db = await opened;
  if (isRefusal(db)) return false;
  const report = await syncHistory(threadContext(db), { sourceId }, { yaml, giveWay });
  return !isRefusal(report) && report.steps > 0;
}

async function refreshTrustOf(sourceId: string): Promise<boolean> {
  const db = await opened;
  return isRefusal(db) ? false : refreshTrust(threadContext(db), { sourceId });
}

async function tidyIndex(): Promise<void> {
  const db = await opened;
  if (!isRefusal(db)) await openIndex(db).tidy(giveWay);
}

async function shrinkDatabaseLog(): Promise<void> {
  const db = await opened;
  if (!isRefusal(db)) await shrinkLog(db);
}

/** A sync announces nothing itself: the thread that started this one does, when it hears of the end. */
function threadContext(db: Context["db"]): Context {
  return quietContext(db, { kind: "system", name: "sync", mail: null, role: "viewer" });
}

/** A fault of ours or of the disk: what is stored is whole, and the next sync goes on from there. */
function failed(error: unknown): Refusal {
  const why = error instanceof Error ? error.message : String(error);
  return refuse(
    "database-broken",
    `The sync stopped: ${why}.`,
    "Sync again; if it stops again, report this sentence.",
  );
}
