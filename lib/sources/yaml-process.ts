import { type ChildProcess, fork } from "node:child_process";
import type { YamlReading } from "../records/header/header";

/** How long a process may take to come up. */
const START_MS = 4_000;

/** What came of handing over some headers: readings of the first ones, and what ended it before the last. */
type Answer = { readings: YamlReading[]; end: "done" | "died" | "late" };

/** The process that reads headers, and may die of them: the next question starts another. */
type YamlProcess = {
  /** @param patience how long one header may take, in milliseconds */
  ask(headers: string[], patience: number): Promise<Answer>;
  /** Resolves when it is gone. */
  end(): Promise<void>;
};

/** Starts none yet; the first question does. */
export function yamlProcess(childPath: string): YamlProcess {
  let child: ChildProcess | null = null;
  let isReady = false;
  let lastId = 0;

  function ask(headers: string[], patience: number): Promise<Answer> {
    if (child === null) isReady = false;
    const process = child ?? forked(childPath);
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

  async function end(): Promise<void> {
    const last = child;
    child = null;
    if (!last || last.exitCode !== null || last.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      last.ref();
      last.once("exit", () => resolve());
      last.kill("SIGKILL");
    });
  }

  return { ask, end };
}

function forked(childPath: string): ChildProcess {
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
