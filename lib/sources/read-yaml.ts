import { type ChildProcess, fork } from "node:child_process";
import type { YamlReading } from "../records/header/header";

/** Asks strict YAML about headers, in a process of its own that may die of them. */
export type YamlReader = {
  /** One reading a header, in order. Never rejects: what kills the process or takes too long is not ok. */
  read(headers: string[]): Promise<YamlReading[]>;
  close(): Promise<void>;
};

/** Headers handed over at once. */
const BATCH = 64;
/** How long a process may take to come up. */
const START_MS = 4_000;
/** How long a header may take. The longest and most tangled ones need half a second; others one millisecond. */
const HEADER_MS = 2_000;
/** Every header that takes too long halves the patience with the next: a source full of them ends, too. */
const LEAST_MS = 500;

/** What came of handing over some headers: readings of the first ones, and what ended it before the last. */
type Answer = { readings: YamlReading[]; end: "done" | "died" | "late" };

/**
 * Start no process yet; the first question does. A header that kills or outlasts the process is known
 * by its place, for every answer comes by itself: it alone is answered with "not ok", and the rest goes
 * to a fresh process.
 *
 * @param childPath the bundled `yaml-child`
 */
export function createYamlReader(childPath: string): YamlReader {
  let child: ChildProcess | null = null;
  let isReady = false;
  let lastId = 0;
  let patience = HEADER_MS;
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function start(): ChildProcess {
    isReady = false;
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

  function ask(headers: string[]): Promise<Answer> {
    const process = child ?? start();
    child = process;
    const id = ++lastId;
    const readings: YamlReading[] = [];
    return new Promise((resolve) => {
      const finish = (end: Answer["end"]): void => {
        clearTimeout(timer);
        process.off("message", onMessage);
        process.off("exit", onGone);
        process.off("error", onGone);
        process.channel?.unref();
        process.unref();
        if (end !== "done") {
          child = null;
          process.kill("SIGKILL");
        }
        resolve({ readings, end });
      };
      const wait = (limit: number) => setTimeout(() => finish("late"), limit);
      const onMessage = (message: unknown): void => {
        const reading = readingOf(message, id, readings.length);
        if (reading) readings.push(reading);
        else if (!isReadyMessage(message)) return;
        isReady = true;
        clearTimeout(timer);
        if (readings.length === headers.length) finish("done");
        else timer = wait(patience);
      };
      const onGone = (): void => finish("died");
      let timer = wait(isReady ? patience : START_MS);
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
    const readings: YamlReading[] = [];
    while (readings.length < headers.length) {
      const answer = await ask(headers.slice(readings.length));
      readings.push(...answer.readings);
      if (answer.end === "done") break;
      if (answer.end === "late") patience = Math.max(LEAST_MS, patience / 2);
      const message = answer.end === "late" ? "it takes too long to read" : "it cannot be read safely";
      readings.push({ ok: false, line: null, message });
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

function isReadyMessage(message: unknown): boolean {
  return typeof message === "object" && message !== null && "is" in message && message.is === "ready";
}

/** The reading of the header that is next; anything else on the channel is ignored. */
function readingOf(message: unknown, id: number, index: number): YamlReading | null {
  if (typeof message !== "object" || message === null) return null;
  if (!("id" in message) || message.id !== id || !("index" in message) || message.index !== index)
    return null;
  return "reading" in message ? (message.reading as YamlReading) : null;
}
