import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { SqlValue } from "../sql";
import type { Row } from "./database";
import type { ReadAnswer, ReaderData, ReadRequest } from "./sqlite-reader";

type Waiting = { resolve(answer: Exclude<ReadAnswer, { error: string }>): void; reject(cause: Error): void };
type Reader = { worker: Worker; waiting: Map<number, Waiting> };

/** A look into the full-text index can take a third of a second; nothing else does. */
const SEARCHES = /\bMATCH\b/;

function asRows(columns: string[], rows: (string | number | null)[][]): Row[] {
  return rows.map((values) => {
    const row: Row = {};
    columns.forEach((column, index) => {
      row[column] = values[index] ?? null;
    });
    return row;
  });
}

/**
 * Threads that read, so that a heavy search never holds up a page: those that search are others than
 * those that answer everything else. A request goes to the thread of its kind with the fewest waiting; a
 * thread that dies fails its requests and is replaced at the next one.
 */
export class ReaderPool {
  readonly #searching: (Reader | null)[];
  readonly #others: (Reader | null)[];
  readonly #start: (isPatient: boolean) => Worker;
  #nextId = 1;

  /** One thread searches for every core but one, and two answer the rest. */
  constructor(readerPath: string, file: string, searching = Math.min(4, availableParallelism() - 1)) {
    this.#start = (isPatient) =>
      new Worker(readerPath, { workerData: { file, isPatient } satisfies ReaderData });
    this.#searching = Array.from({ length: Math.max(1, searching) }, () => null);
    this.#others = [null, null];
  }

  async read(text: string, values: readonly SqlValue[]): Promise<Row[]> {
    const answer = await this.#ask(text, values, false);
    return "rows" in answer ? asRows(answer.columns, answer.rows) : [];
  }

  /** Row ids, handed over as they are: no object is made of any. */
  async ids(text: string, values: readonly SqlValue[]): Promise<Int32Array> {
    const answer = await this.#ask(text, values, true);
    return "ids" in answer ? answer.ids : new Int32Array(0);
  }

  #ask(
    text: string,
    values: readonly SqlValue[],
    isIds: boolean,
  ): Promise<Exclude<ReadAnswer, { error: string }>> {
    const reader = this.#leastBusy(SEARCHES.test(text) ? this.#searching : this.#others);
    const request: ReadRequest = { id: this.#nextId++, text, values, isIds };
    return new Promise((resolve, reject) => {
      reader.waiting.set(request.id, { resolve, reject });
      reader.worker.ref();
      reader.worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    const readers = [...this.#searching, ...this.#others];
    await Promise.all(readers.map((reader) => reader?.worker.terminate()));
  }

  #leastBusy(readers: (Reader | null)[]): Reader {
    let best = 0;
    for (let slot = 0; slot < readers.length; slot++) {
      if ((readers[slot]?.waiting.size ?? 0) < (readers[best]?.waiting.size ?? 0)) best = slot;
    }
    const known = readers[best];
    if (known) return known;
    const reader: Reader = { worker: this.#start(readers === this.#searching), waiting: new Map() };
    readers[best] = reader;
    const { worker, waiting } = reader;
    // A thread without work keeps no process alive.
    worker.unref();
    worker.on("message", (answer: ReadAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) worker.unref();
      if ("error" in answer) asked?.reject(new Error(answer.error));
      else asked?.resolve(answer);
    });
    const fail = (cause: Error) => {
      if (readers[best] === reader) readers[best] = null;
      for (const asked of waiting.values()) asked.reject(cause);
      waiting.clear();
    };
    worker.on("error", fail);
    worker.on("exit", () => fail(new Error("The reading thread has ended.")));
    return reader;
  }
}
