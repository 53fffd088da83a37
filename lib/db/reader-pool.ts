import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { SqlValue } from "../sql";
import type { NumberedIds, Row } from "./database";
import type { ReadAnswer, ReaderData, ReadRequest } from "./sqlite-reader";

type Answer = Exclude<ReadAnswer, { error: string }>;
/** Who asked for the same rows at the same time. */
type Waiting = { resolve(answer: Answer): void; reject(cause: Error): void }[];
type Reader = { worker: Worker; waiting: Map<number, Waiting> };
type Asked = { request: ReadRequest; waiting: Waiting };

/** A look into the full-text index can take a third of a second; nothing else does, nor the small index of titles. */
const SEARCHES = /"SearchText" MATCH\b/;

function isSame(request: ReadRequest, values: readonly SqlValue[]): boolean {
  return (
    request.as === "rows" &&
    request.values.length === values.length &&
    request.values.every((value, index) => value === values[index])
  );
}

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
 *
 * Waking a thread and hearing of its answer takes longer than most reads, and a page asks for a dozen things. So
 * what is asked before this thread rests goes to a thread as one message, and the same rows are read once.
 */
export class ReaderPool {
  readonly #searching: (Reader | null)[];
  readonly #others: (Reader | null)[];
  readonly #start: (isPatient: boolean) => Worker;
  /** What was asked since this thread rested, by the text of the statement. */
  readonly #asked = new Map<string, Asked[]>();
  #nextId = 1;

  /** One thread searches for every core but one, and two answer the rest. */
  constructor(readerPath: string, file: string, searching = Math.min(4, availableParallelism() - 1)) {
    this.#start = (isPatient) =>
      new Worker(readerPath, { workerData: { file, isPatient } satisfies ReaderData });
    this.#searching = Array.from({ length: Math.max(1, searching) }, () => null);
    this.#others = [null, null];
  }

  async read(text: string, values: readonly SqlValue[]): Promise<Row[]> {
    const answer = await this.#ask(text, values, "rows");
    return "rows" in answer ? asRows(answer.columns, answer.rows) : [];
  }

  /** Row ids, handed over as they are: no object is made of any. */
  async ids(text: string, values: readonly SqlValue[]): Promise<Int32Array> {
    const answer = await this.#ask(text, values, "ids");
    return "ids" in answer ? answer.ids : new Int32Array(0);
  }

  /** Row ids with a number beside each, handed over likewise. */
  async numberedIds(text: string, values: readonly SqlValue[]): Promise<NumberedIds> {
    const answer = await this.#ask(text, values, "numbered-ids");
    return "numbers" in answer ? answer : { ids: new Int32Array(0), numbers: new Float64Array(0) };
  }

  #ask(text: string, values: readonly SqlValue[], as: ReadRequest["as"]): Promise<Answer> {
    if (this.#asked.size === 0) process.nextTick(() => this.#handOver());
    return new Promise((resolve, reject) => {
      const known = this.#asked.get(text) ?? [];
      this.#asked.set(text, known);
      // An array of ids belongs to whoever is handed it.
      const same = as !== "rows" ? undefined : known.find(({ request }) => isSame(request, values));
      if (same) same.waiting.push({ resolve, reject });
      else
        known.push({
          request: { id: this.#nextId++, text, values, as },
          waiting: [{ resolve, reject }],
        });
    });
  }

  #handOver(): void {
    const requests = new Map<Reader, ReadRequest[]>();
    for (const [text, asked] of this.#asked) {
      for (const { request, waiting } of asked) {
        const reader = this.#leastBusy(SEARCHES.test(text) ? this.#searching : this.#others);
        reader.waiting.set(request.id, waiting);
        requests.set(reader, [...(requests.get(reader) ?? []), request]);
      }
    }
    this.#asked.clear();
    for (const [{ worker }, together] of requests) {
      worker.ref();
      worker.postMessage(together);
    }
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
    worker.on("message", (answers: ReadAnswer[]) => {
      for (const answer of answers) {
        for (const asked of waiting.get(answer.id) ?? []) {
          if ("error" in answer) asked.reject(new Error(answer.error));
          else asked.resolve(answer);
        }
        waiting.delete(answer.id);
      }
      if (waiting.size === 0) worker.unref();
    });
    const fail = (cause: Error) => {
      if (readers[best] === reader) readers[best] = null;
      for (const asked of [...waiting.values()].flat()) asked.reject(cause);
      waiting.clear();
    };
    worker.on("error", fail);
    worker.on("exit", () => fail(new Error("The reading thread has ended.")));
    return reader;
  }
}
