import { Worker } from "node:worker_threads";
import type { SyncReport } from "../commands/sync/sync-report";
import type { SyncPhase } from "../context";
import { isRefusal, type Refusal, refuse } from "../refusal";
import type { SyncMessage, SyncRequest, SyncWorkerData } from "./sync-message";

export type SyncAnswer = SyncReport | Refusal;
export type SyncProgress = { phase: SyncPhase; done: number; total: number };

/** After so many files a thread holds on to more memory than its start is worth. */
const MANY_FILES = 2000;

export type SyncListener = {
  progress(sourceId: string, progress: SyncProgress): void;
  /** @param isAsked false after a look nobody asked for */
  finished(sourceId: string, answer: SyncAnswer, isAsked: boolean): void;
  /** After the end of a sync, when its history brought something. */
  newHistory(sourceId: string): void;
};

type Job = {
  sourceId: string;
  /** False of a look nobody asked for: it shows no progress. */
  isAsked: boolean;
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
  readonly #on: SyncListener;
  readonly #jobs = new Map<string, Job>();
  /** The job the thread has been given; the others wait here, in the order they came. */
  #current: Job | null = null;
  /** Requests whose history is still to be read, and who waits until none is. */
  #unsettled = 0;
  #filesRead = 0;
  #waitingForSettled: (() => void)[] = [];
  #worker: Worker | null = null;
  #isClosed = false;

  constructor(workerPath: string, data: SyncWorkerData, on: SyncListener) {
    this.#start = () => new Worker(workerPath, { workerData: data });
    this.#on = on;
    // Its modules are loaded while the caller goes on.
    this.#running();
  }

  /** Sync a source; resolves when one that began after this call has ended. */
  sync(sourceId: string): Promise<SyncAnswer> {
    return new Promise((resolve) => {
      if (this.#isClosed) return resolve(stopped());
      const job = this.#jobs.get(sourceId);
      if (!job) this.#add(sourceId, [resolve], true);
      else if (job === this.#current) job.waitingForNext.push(resolve);
      else {
        job.isAsked = true;
        job.waiting.push(resolve);
      }
    });
  }

  /**
   * The same without being asked: no progress is told, and a source that is in it already is left alone.
   * Resolves at its end; null when there was nothing to do.
   */
  look(sourceId: string): Promise<SyncAnswer | null> {
    if (this.#isClosed || this.#jobs.has(sourceId)) return Promise.resolve(null);
    return new Promise((resolve) => this.#add(sourceId, [resolve], false));
  }

  /** How far a sync is; null when none is under way or waiting. */
  progress(sourceId: string): SyncProgress | null {
    const job = this.#jobs.get(sourceId);
    return job?.isAsked ? job.progress : null;
  }

  /** Resolves when nothing is under way, not even the reading of a history. */
  settled(): Promise<void> {
    if (this.#unsettled === 0 && this.#jobs.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waitingForSettled.push(resolve));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#worker = null;
    this.#failAll(stopped());
    await worker?.terminate();
  }

  #add(sourceId: string, waiting: Job["waiting"], isAsked: boolean): void {
    const progress: SyncProgress = { phase: "walking", done: 0, total: 0 };
    this.#jobs.set(sourceId, { sourceId, isAsked, progress, waiting, waitingForNext: [] });
    this.#beginNext();
  }

  #beginNext(): void {
    if (this.#current) return;
    const [next] = this.#jobs.values();
    if (!next) return;
    this.#current = next;
    this.#unsettled++;
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
    if (message.type === "settled") {
      this.#unsettled--;
      if (message.hasNewHistory) this.#on.newHistory(message.sourceId);
      this.#tellSettled();
      return;
    }
    const job = this.#current;
    if (job?.sourceId !== message.sourceId) return;
    if (message.type === "progress") {
      const { phase, done, total } = message;
      job.progress = { phase, done, total };
      if (job.isAsked) this.#on.progress(job.sourceId, job.progress);
      return;
    }
    this.#current = null;
    if (!isRefusal(message.answer)) this.#filesRead += message.answer.read;
    this.#jobs.delete(job.sourceId);
    if (job.waitingForNext.length > 0) this.#add(job.sourceId, job.waitingForNext, true);
    this.#beginNext();
    this.#on.finished(job.sourceId, message.answer, job.isAsked);
    for (const resolve of job.waiting) resolve(message.answer);
  }

  #tellSettled(): void {
    if (this.#unsettled > 0 || this.#jobs.size > 0) return;
    if (this.#filesRead >= MANY_FILES) this.#letGo();
    for (const resolve of this.#waitingForSettled.splice(0)) resolve();
  }

  /** The next sync starts another thread. */
  #letGo(): void {
    const worker = this.#worker;
    this.#worker = null;
    this.#filesRead = 0;
    void worker?.terminate();
  }

  #failAll(refusal: Refusal): void {
    this.#unsettled = 0;
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    this.#current = null;
    for (const job of jobs) {
      this.#on.finished(job.sourceId, refusal, job.isAsked);
      for (const resolve of [...job.waiting, ...job.waitingForNext]) resolve(refusal);
    }
    this.#tellSettled();
  }
}

function stopped(): Refusal {
  return refuse("source-busy", "The server is stopping.", "Start it again; the sync goes on from there.");
}
