import { Worker } from "node:worker_threads";
import type { PenAnswers, PenTasks, PenWork } from "./pen-work";
import type { PenReply } from "./pen-worker";

/** Without work for so long the thread is let go: what it has read stays in its memory until then. */
const IDLE_MS = 5000;

/** A thread that reads and draws long decisions, one after the other; started by the first. */
export class PenThread {
  readonly #path: string;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #before: Promise<unknown> = Promise.resolve();

  /** @param path the bundled worker */
  constructor(path: string) {
    this.#path = path;
  }

  /** Throws when the thread cannot be started, or ends. */
  ask<Work extends PenWork>(work: Work, task: PenTasks[Work]): Promise<PenAnswers[Work]> {
    const asked = this.#before.then(() => this.#run(work, task));
    this.#before = asked.catch(() => undefined);
    return asked;
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #run<Work extends PenWork>(work: Work, task: PenTasks[Work]): Promise<PenAnswers[Work]> {
    if (this.#idle) clearTimeout(this.#idle);
    return new Promise<PenAnswers[Work]>((resolve, reject) => {
      const worker = this.#running();
      const settle = (how: () => void) => {
        worker.off("message", onReply).off("error", onError).off("exit", onExit);
        this.#idle = setTimeout(() => void this.end(), IDLE_MS).unref();
        how();
      };
      const onReply = (reply: PenReply) =>
        settle(() =>
          "error" in reply ? reject(new Error(reply.error)) : resolve(reply.answer as PenAnswers[Work]),
        );
      const fail = (why: string) => {
        this.#worker = null;
        settle(() => reject(new Error(`The thread of the pen ended: ${why}.`)));
      };
      const onError = (error: Error) => fail(error.message);
      const onExit = (code: number) => fail(`exit code ${code}`);
      worker.on("message", onReply).on("error", onError).on("exit", onExit);
      worker.postMessage({ work, task });
    });
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#path, {
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 },
    });
    // A server that waits for nothing else may end; an error of an idle thread is heard, and of no interest.
    worker.unref();
    worker.on("error", () => {});
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }
}
