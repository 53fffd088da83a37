import { type ChildProcess, fork } from "node:child_process";
import type { YamlReading } from "../records/header";

/** Asks strict YAML about headers, in a process of its own that may die of them. */
export type YamlReader = {
  /** One reading a header, in order. Never rejects: what kills the process or takes too long is not ok. */
  read(headers: string[]): Promise<YamlReading[]>;
  close(): Promise<void>;
};

/** Headers asked at once; small enough that one killer costs little to find. */
const BATCH = 64;
/** How long a batch may take: a healthy one needs some milliseconds a header. */
const BATCH_MS = 4_000;
const SINGLE_MS = 2_000;

type Answer = YamlReading[] | "died" | "late";

/**
 * Start no process yet; the first question does. When a batch kills or outlasts the process, its
 * headers are asked one by one in fresh ones, and only the guilty are answered with "not ok".
 *
 * @param childPath the bundled `yaml-child`
 */
export function createYamlReader(childPath: string): YamlReader {
  let child: ChildProcess | null = null;
  let lastId = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function start(): ChildProcess {
    // No debugger port and no options of the parent; nothing of its environment is needed.
    const started = fork(childPath, [], {
      execArgv: ["--max-old-space-size=256"],
      env: { NODE_ENV: "production" },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    started.unref();
    started.channel?.unref();
    return started;
  }

  function ask(headers: string[], limit: number): Promise<Answer> {
    const process = child ?? start();
    child = process;
    const id = ++lastId;
    return new Promise((resolve) => {
      const finish = (answer: Answer): void => {
        clearTimeout(timer);
        process.off("message", onMessage);
        process.off("exit", onGone);
        process.off("error", onGone);
        process.channel?.unref();
        process.unref();
        if (answer === "died" || answer === "late") {
          child = null;
          process.kill("SIGKILL");
        }
        resolve(answer);
      };
      const onMessage = (message: unknown): void => {
        const readings = answerTo(message, id, headers.length);
        if (readings) finish(readings);
      };
      const onGone = (): void => finish("died");
      const timer = setTimeout(() => finish("late"), limit);
      process.on("message", onMessage);
      process.on("exit", onGone);
      process.on("error", onGone);
      process.ref();
      process.channel?.ref();
      process.send({ id, headers }, (error) => {
        if (error) finish("died");
      });
    });
  }

  async function readBatch(headers: string[]): Promise<YamlReading[]> {
    const answer = await ask(headers, BATCH_MS);
    if (typeof answer !== "string") return answer;
    const readings: YamlReading[] = [];
    for (const header of headers) {
      const single = headers.length === 1 ? answer : await ask([header], SINGLE_MS);
      if (typeof single !== "string") readings.push(...single);
      else
        readings.push({
          ok: false,
          line: null,
          message: single === "late" ? "it takes too long to read" : "it cannot be read safely",
        });
    }
    return readings;
  }

  async function readAll(headers: string[]): Promise<YamlReading[]> {
    const readings: YamlReading[] = [];
    for (let i = 0; i < headers.length; i += BATCH) {
      if (isClosed) throw new Error("The YAML reader is closed.");
      readings.push(...(await readBatch(headers.slice(i, i + BATCH))));
    }
    return readings;
  }

  return {
    read(headers) {
      const turn = queue.then(() => readAll(headers));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      isClosed = true;
      await queue;
      const last = child;
      child = null;
      if (!last || last.exitCode !== null || last.signalCode !== null) return;
      await new Promise<void>((resolve) => {
        last.ref();
        last.once("exit", () => resolve());
        last.kill("SIGKILL");
      });
    },
  };
}

/** The readings of a reply to this question; anything else on the channel is ignored. */
function answerTo(message: unknown, id: number, count: number): YamlReading[] | null {
  if (typeof message !== "object" || message === null) return null;
  if (!("id" in message) || message.id !== id || !("readings" in message)) return null;
  const { readings } = message;
  return Array.isArray(readings) && readings.length === count ? (readings as YamlReading[]) : null;
}
