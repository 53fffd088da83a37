// A worker thread that answers reads on its own read-only connection. Bundled to
// dist/workers/sqlite-reader.mjs; started by reader-pool.ts with the database file as workerData. It is handed
// what was asked at one time as one list of ReadRequest, and answers with lists of ReadAnswer.
import { platform, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { SqlValue } from "../sql";
import type { NumberedIds } from "./database";
import { SqliteConnection } from "./sqlite-connection";

export type ReadRequest = {
  id: number;
  text: string;
  values: readonly SqlValue[];
  /** How its rows are handed over: as they are, or as `Database.ids` and `Database.numberedIds` give them. */
  as: "rows" | "ids" | "numbered-ids";
};
export type ReadAnswer =
  | { id: number; columns: string[]; rows: (string | number | null)[][] }
  | { id: number; ids: Int32Array }
  | ({ id: number } & NumberedIds)
  | { id: number; error: string };

/** `isPatient`: what it is asked takes long, and others wait for less. */
export type ReaderData = { file: string; isPatient: boolean };

/** Of Linux's 0 to 19: gives way to the threads that answer pages wherever they want the same core. */
const PATIENT = 10;

const { file, isPatient } = workerData as ReaderData;
// On Linux a thread has a priority of its own; elsewhere this would be the whole server's.
if (isPatient && platform() === "linux") setPriority(PATIENT);
const connection = new SqliteConnection(file, { readOnly: true });

/** What is answered already waits no longer than this (ms) for the answers to what was asked with it. */
const HAND_OVER_MS = 2;

parentPort?.on("message", (requests: ReadRequest[]) => {
  let answers: ReadAnswer[] = [];
  let arrays: ArrayBuffer[] = [];
  let began = performance.now();
  requests.forEach((request, index) => {
    const answer = read(request);
    answers.push(answer);
    if ("ids" in answer) arrays.push(answer.ids.buffer as ArrayBuffer);
    if ("numbers" in answer) arrays.push(answer.numbers.buffer as ArrayBuffer);
    if (index < requests.length - 1 && performance.now() - began < HAND_OVER_MS) return;
    parentPort?.postMessage(answers, arrays);
    answers = [];
    arrays = [];
    began = performance.now();
  });
});

function read({ id, text, values, as }: ReadRequest): ReadAnswer {
  try {
    if (as === "ids") return { id, ids: connection.ids(text, values) };
    if (as === "numbered-ids") return { id, ...connection.numberedIds(text, values) };
    const statement = connection.prepare(text).raw(true);
    const columns = statement.columns().map((column) => column.name);
    return { id, columns, rows: statement.all(...values) as (string | number | null)[][] };
  } catch (cause) {
    return { id, error: cause instanceof Error ? cause.message : String(cause) };
  }
}
