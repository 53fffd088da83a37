import { Worker } from "node:worker_threads";
import type { Rendered, RenderRequest } from "./rendered";

/**
 * What a text may take before it is shown plain. A promise of the product, not a tuning knob. It is
 * time that this process worked: on a machine that is busy with other things a harmless text waits
 * for its turn and is no hostile one.
 */
const TIME_LIMIT_MS = 2000;
/** So many times the limit may pass on the clock, whatever this process could work meanwhile. */
const MOST_PATIENCE = 4;
/** Milliseconds between two looks at what has been worked. */
const LOOK_AGAIN_MS = 50;
/** What a worker may take to load its modules, on a machine that is busy; no text's fault. */
const START_LIMIT_MS = 15_000;
/** Two, so that one hostile text does not hold up everyone else's. */
const MAX_WORKERS = 2;
/** Young memory is given back late: with less of it 600 prompts are drawn as fast, and a worker is 13 MB smaller. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };
/** A text of more units than this can take all its time; such texts never have every worker at once. */
const LONG = 30_000;

type Answer = Rendered | "too-slow" | "too-long" | "failed";
type Job = { request: RenderRequest; done: (answer: Answer) => void };

function isLong({ request }: Job): boolean {
  return request.text.length > LONG;
}

/** Worker threads that render, each killed when its text takes too long, and replaced. */
export class RenderPool {
  readonly #file: string;
  readonly #timeLimit: number;
  readonly #idle: Worker[] = [];
  readonly #waiting: Job[] = [];
  #count = 0;
  /** Long texts that are being drawn. */
  #long = 0;

  /** @param file the bundled worker; @param timeLimit milliseconds a text may take */
  constructor(file: string, timeLimit = TIME_LIMIT_MS) {
    this.#file = file;
    this.#timeLimit = timeLimit;
  }

  render(request: RenderRequest): Promise<Answer> {
    return new Promise((done) => {
      this.#waiting.push({ request, done });
      this.#next();
    });
  }

  /** End every worker; what is under way answers "failed". */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  #next(): void {
    const at = this.#waiting.findIndex((job) => !isLong(job) || this.#long < MAX_WORKERS - 1);
    if (at < 0) return;
    const worker = this.#idle.pop() ?? this.#hire();
    if (!worker) return;
    const [job] = this.#waiting.splice(at, 1);
    if (job) this.#run(worker, job);
  }

  #hire(): Worker | null {
    if (this.#count >= MAX_WORKERS) return null;
    this.#count++;
    const worker = new Worker(this.#file, { resourceLimits: LIMITS });
    // A server that waits for nothing else may end, whatever its workers are doing.
    worker.unref();
    return worker;
  }

  #run(worker: Worker, job: Job): void {
    if (isLong(job)) this.#long++;
    const finish = (answer: Answer, isAlive: boolean) => {
      if (isLong(job)) this.#long--;
      clearTimeout(timer);
      worker.off("message", onMessage).off("exit", onEnd).off("error", onEnd);
      if (isAlive) this.#idle.push(worker);
      else this.#dismiss(worker);
      job.done(answer);
      this.#next();
    };
    const onMessage = (answer: "started" | "too-long" | Rendered | null) => {
      if (answer !== "started") return finish(answer ?? "failed", true);
      clearTimeout(timer);
      const worked = process.cpuUsage();
      const begun = performance.now();
      const look = () => {
        const { user, system } = process.cpuUsage(worked);
        const left = this.#timeLimit - (user + system) / 1000;
        const isLate = performance.now() - begun >= this.#timeLimit * MOST_PATIENCE;
        if (left <= 0 || isLate) finish("too-slow", false);
        else timer = setTimeout(look, Math.max(left, LOOK_AGAIN_MS));
      };
      timer = setTimeout(look, this.#timeLimit);
    };
    const onEnd = () => finish("failed", false);
    let timer = setTimeout(onEnd, START_LIMIT_MS);
    worker.on("message", onMessage).on("exit", onEnd).on("error", onEnd);
    worker.postMessage(job.request);
  }

  #dismiss(worker: Worker): void {
    this.#count--;
    // What it still has to say (an error on its way out) is of no interest, but must be heard.
    worker.on("error", () => {});
    void worker.terminate();
  }
}
