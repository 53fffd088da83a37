// A worker thread that answers reads on its own read-only connection. Bundled to
// dist/workers/sqlite-reader.mjs; started by reader-pool.ts with the database file as workerData.
import { platform, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { SqlValue } from "../sql";
import { SqliteConnection } from "./sqlite-connection";

export type ReadRequest = {
  id: number;
  text: string;
  values: readonly SqlValue[];
  /** The statement has one column of row ids. */
  isIds: boolean;
};
export type ReadAnswer =
  | { id: number; columns: string[]; rows: (string | number | null)[][] }
  | { id: number; ids: Int32Array }
  | { id: number; error: string };

/** `isPatient`: what it is asked takes long, and others wait for less. */
export type ReaderData = { file: string; isPatient: boolean };

/** Of Linux's 0 to 19: gives way to the threads that answer pages wherever they want the same core. */
const PATIENT = 10;

const { file, isPatient } = workerData as ReaderData;
// On Linux a thread has a priority of its own; elsewhere this would be the whole server's.
if (isPatient && platform() === "linux") setPriority(PATIENT);
const connection = new SqliteConnection(file, { readOnly: true });

parentPort?.on("message", ({ id, text, values, isIds }: ReadRequest) => {
  let answer: ReadAnswer;
  try {
    if (isIds) {
      const ids = connection.ids(text, values);
      return parentPort?.postMessage({ id, ids } satisfies ReadAnswer, [ids.buffer as ArrayBuffer]);
    }
    const statement = connection.prepare(text).raw(true);
    const columns = statement.columns().map((column) => column.name);
    answer = { id, columns, rows: statement.all(...values) as (string | number | null)[][] };
  } catch (cause) {
    answer = { id, error: cause instanceof Error ? cause.message : String(cause) };
  }
  parentPort?.postMessage(answer);
});
