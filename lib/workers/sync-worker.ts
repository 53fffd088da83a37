// The thread that reads sources and writes what is derived from them. Bundled to
// dist/workers/sync-worker.mjs; started by sync-thread.ts with SyncWorkerData as workerData.
import { setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { readFiles } from "../commands/read-files";
import { syncHistory } from "../commands/sync-history";
import { syncSource } from "../commands/sync-source";
import type { SyncTools } from "../commands/sync-tools";
import type { Context } from "../context";
import { openDatabase } from "../db/open-database";
import { newId } from "../new-id";
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

// Asked one at a time, because row ids are given out by the one writer.
parentPort?.on("message", async ({ sourceId }: SyncRequest) => {
  tell({ type: "finished", sourceId, answer: await sync(sourceId) });
});

async function sync(sourceId: string): Promise<Extract<SyncMessage, { type: "finished" }>["answer"]> {
  try {
    const db = await opened;
    if (isRefusal(db)) return db;
    let last = { phase: "", at: 0 };
    const tools: SyncTools = {
      yaml,
      readFiles: (root, questions) =>
        questions.length < WORTH_A_THREAD ? readFiles(root, questions, yaml) : reader.ask(root, questions),
      onProgress(phase, done, total) {
        const at = performance.now();
        if (phase === last.phase && at - last.at < PROGRESS_MS) return;
        last = { phase, at };
        tell({ type: "progress", sourceId, phase, done, total });
      },
      giveWay: () => pause(GIVE_WAY_MS),
    };
    const answer = await syncSource(threadContext(db), { sourceId }, tools);
    await reader.rest();
    // Records are right without their history; if it cannot be read now, the next sync tries again.
    if (!isRefusal(answer)) await syncHistory(threadContext(db), { sourceId }, tools);
    return answer;
  } catch (error) {
    return failed(error);
  }
}

/** A sync announces nothing itself: the thread that started this one does, when it hears of the end. */
function threadContext(db: Context["db"]): Context {
  return {
    db,
    index: openIndex(db),
    actor: { kind: "system", name: "sync", mail: null },
    now: () => new Date(),
    newId: () => newId(Date.now()),
    announce: () => {},
    listen: () => () => {},
    requestSync: () => {},
    progress: () => null,
    ready: () => true,
  };
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
