import { Worker } from "node:worker_threads";
import type { SqlValue } from "../sql";
import type { Row } from "./database";
import type { ReadAnswer, ReadRequest } from "./sqlite-reader";

type Waiting = { resolve(rows: Row[]): void; reject(cause: Error): void };
type Reader = { worker: Worker; waiting: Map<number, Waiting> };

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
 * Threads that read, so that a heavy search never holds up a page. A request goes to the thread with
 * the fewest waiting; a thread that dies fails its requests and is replaced at the next one.
 */
export class ReaderPool {
  readonly #readers: (Reader | null)[];
  readonly #start: () => Worker;
  #nextId = 1;

  constructor(readerPath: string, file: string, size = 2) {
    this.#start = () => new Worker(readerPath, { workerData: { file } });
    this.#readers = Array.from({ length: size }, () => null);
  }

  read(text: string, values: readonly SqlValue[]): Promise<Row[]> {
    const reader = this.#leastBusy();
    const request: ReadRequest = { id: this.#nextId++, text, values };
    return new Promise((resolve, reject) => {
      reader.waiting.set(request.id, { resolve, reject });
      reader.worker.ref();
      reader.worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader?.worker.terminate()));
  }

  #leastBusy(): Reader {
    let best = 0;
    for (let slot = 0; slot < this.#readers.length; slot++) {
      if ((this.#readers[slot]?.waiting.size ?? 0) < (this.#readers[best]?.waiting.size ?? 0)) best = slot;
    }
    const known = this.#readers[best];
    if (known) return known;
    const reader: Reader = { worker: this.#start(), waiting: new Map() };
    this.#readers[best] = reader;
    const { worker, waiting } = reader;
    // A thread without work keeps no process alive.
    worker.unref();
    worker.on("message", (answer: ReadAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) worker.unref();
      if ("error" in answer) asked?.reject(new Error(answer.error));
      else asked?.resolve(asRows(answer.columns, answer.rows));
    });
    const fail = (cause: Error) => {
      if (this.#readers[best] === reader) this.#readers[best] = null;
      for (const asked of waiting.values()) asked.reject(cause);
      waiting.clear();
    };
    worker.on("error", fail);
    worker.on("exit", () => fail(new Error("The reading thread has ended.")));
    return reader;
  }
}
