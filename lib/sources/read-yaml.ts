import type { YamlReading } from "../records/header/header";
import { yamlProcess } from "./yaml-process";

/** Asks strict YAML about headers, in a process of its own that may die of them. */
export type YamlReader = {
  /** One reading a header, in order. Never rejects: what kills the process or takes too long is not ok. */
  read(headers: string[]): Promise<YamlReading[]>;
  close(): Promise<void>;
};

/** Headers handed over at once. */
const BATCH = 64;
/** How long a header may take. The longest and most tangled ones need half a second; others one millisecond. */
const HEADER_MS = 2_000;
/** Every header that takes too long halves the patience with the next: a source full of them ends, too. */
const LEAST_MS = 500;

/**
 * A header that kills or outlasts the process is known by its place, for every answer comes by itself: it alone is
 * answered with "not ok", and the rest goes to a fresh process.
 *
 * @param childPath the bundled `yaml-child`
 */
export function createYamlReader(childPath: string): YamlReader {
  const process = yamlProcess(childPath);
  let patience = HEADER_MS;
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function readBatch(headers: string[]): Promise<YamlReading[]> {
    const readings: YamlReading[] = [];
    while (readings.length < headers.length) {
      const answer = await process.ask(headers.slice(readings.length), patience);
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
      await process.end();
    },
  };
}
