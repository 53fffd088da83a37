import { Worker } from "node:worker_threads";
import type { SyncReport } from "../commands/sync-report";
import type { SyncPhase } from "../context";
import { type Refusal, refuse } from "../refusal";
import type { SyncMessage, SyncRequest, SyncWorkerData } from "./sync-message";

export type SyncAnswer = SyncReport | Refusal;
export type SyncProgress = { phase: SyncPhase; done: number; total: number };

type Job = {
  sourceId: string;
  progress: SyncProgress;
  waiting: ((answer: SyncAnswer) => void)[];
  /** Who asked while it was being read already, and so must be told of the next reading. */
  waitingForNext: ((answer: SyncAnswer) => void)[];
};

/**
 * The server's side of the syncing thread. A source is in it once, whoever asks however often; asked
 * for again while it is being read, it is looked at once more, because a file may have changed behind
 * the walk. A thread that dies fails its jobs and is started anew for the next.
 */
export class SyncThread {
  readonly #start: () => Worker;
  readonly #onProgress: (sourceId: string, progress: SyncProgress) => void;
  readonly #onFinished: (sourceId: string, answer: SyncAnswer) => void;
  readonly #jobs = new Map<string, Job>();
  /** The job the thread has been given; the others wait here, in the order they came. */
  #current: Job | null = null;
  #worker: Worker | null = null;
  #isClosed = false;

  constructor(
    workerPath: string,
    data: SyncWorkerData,
    on: {
      progress(sourceId: string, progress: SyncProgress): void;
      finished(sourceId: string, answer: SyncAnswer): void;
    },
  ) {
    this.#start = () => new Worker(workerPath, { workerData: data });
    this.#onProgress = on.progress;
    this.#onFinished = on.finished;
  }

  /** Sync a source; resolves when one that began after this call has ended. */
  sync(sourceId: string): Promise<SyncAnswer> {
    return new Promise((resolve) => {
      if (this.#isClosed) return resolve(stopped());
      const job = this.#jobs.get(sourceId);
      if (!job) this.#add(sourceId, [resolve]);
      else if (job === this.#current) job.waitingForNext.push(resolve);
      else job.waiting.push(resolve);
    });
  }

  /** How far a sync is; null when none is under way or waiting. */
  progress(sourceId: string): SyncProgress | null {
    return this.#jobs.get(sourceId)?.progress ?? null;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#worker = null;
    this.#failAll(stopped());
    await worker?.terminate();
  }

  #add(sourceId: string, waiting: Job["waiting"]): void {
    const progress: SyncProgress = { phase: "walking", done: 0, total: 0 };
    this.#jobs.set(sourceId, { sourceId, progress, waiting, waitingForNext: [] });
    this.#beginNext();
  }

  #beginNext(): void {
    if (this.#current) return;
    const [next] = this.#jobs.values();
    if (!next) return;
    this.#current = next;
    this.#running().postMessage({ sourceId: next.sourceId } satisfies SyncRequest);
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    this.#worker = worker;
    worker.on("message", (message: SyncMessage) => this.#hear(message));
    const fail = (why: string) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#failAll(refuse("database-broken", `The syncing thread ended: ${why}.`, "Sync again."));
    };
    worker.on("error", (error) => fail(error.message));
    worker.on("exit", (code) => fail(`exit code ${code}`));
    return worker;
  }

  #hear(message: SyncMessage): void {
    const job = this.#current;
    if (job?.sourceId !== message.sourceId) return;
    if (message.type === "progress") {
      const { phase, done, total } = message;
      job.progress = { phase, done, total };
      this.#onProgress(job.sourceId, job.progress);
      return;
    }
    this.#current = null;
    this.#jobs.delete(job.sourceId);
    if (job.waitingForNext.length > 0) this.#add(job.sourceId, job.waitingForNext);
    this.#beginNext();
    this.#onFinished(job.sourceId, message.answer);
    for (const resolve of job.waiting) resolve(message.answer);
  }

  #failAll(refusal: Refusal): void {
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    this.#current = null;
    for (const job of jobs) {
      this.#onFinished(job.sourceId, refusal);
      for (const resolve of [...job.waiting, ...job.waitingForNext]) resolve(refusal);
    }
  }
}

function stopped(): Refusal {
  return refuse("source-busy", "The server is stopping.", "Start it again; the sync goes on from there.");
}
