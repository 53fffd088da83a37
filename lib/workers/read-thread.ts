import { Worker } from "node:worker_threads";
import type { FileAnswer, FileQuestion } from "../commands/sync/read-files";
import type { ReadReply, ReadRequest, ReadWorkerData } from "./read-worker";

type Waiting = { resolve(answers: FileAnswer[]): void; reject(cause: Error): void };

/** Without a question for so long the thread is let go. */
const IDLE_MS = 10_000;
/** After so many files its memory is worth more than the time to start another. */
const MANY_FILES = 2000;

/**
 * The syncing thread's side of the reading thread. Started by the first question; let go after a
 * while, because what it has read stays in its memory until then.
 */
export class ReadThread {
  readonly #start: () => Worker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;
  #asked = 0;
  #idle: NodeJS.Timeout | null = null;

  constructor(workerPath: string, data: ReadWorkerData) {
    this.#start = () =>
      new Worker(workerPath, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: 32 } });
  }

  ask(root: string, questions: readonly FileQuestion[]): Promise<FileAnswer[]> {
    const request: ReadRequest = { id: ++this.#lastId, root, questions };
    this.#asked += questions.length;
    if (this.#idle) clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      this.#running().postMessage(request);
    });
  }

  /** Begin now what the first question would wait for. */
  start(): void {
    if (this.#idle) clearTimeout(this.#idle);
    this.#running();
  }

  /** Nothing is asked for now: let the thread go at once if it has grown, else after a while. */
  ease(): void {
    if (this.#idle) clearTimeout(this.#idle);
    if (this.#asked >= MANY_FILES) void this.#end();
    else this.#idle = setTimeout(() => void this.#end(), IDLE_MS).unref();
  }

  async #end(): Promise<void> {
    this.#asked = 0;
    const worker = this.#worker;
    this.#worker = null;
    this.#fail(new Error("The reading thread was ended."));
    await worker?.terminate();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    this.#worker = worker;
    worker.on("message", (reply: ReadReply) => {
      const asked = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if ("error" in reply) asked?.reject(new Error(reply.error));
      else asked?.resolve(reply.answers);
    });
    const fail = (why: string) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#fail(new Error(`The reading thread ended: ${why}.`));
    };
    worker.on("error", (error) => fail(error.message));
    worker.on("exit", (code) => fail(`exit code ${code}`));
    return worker;
  }

  #fail(cause: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const asked of waiting) asked.reject(cause);
  }
}
