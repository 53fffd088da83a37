// The thread that reads files and understands them while the syncing thread writes. Bundled to
// dist/workers/read-worker.mjs; started by read-thread.ts with ReadWorkerData as workerData.
import { parentPort, workerData } from "node:worker_threads";
import { type FileAnswer, type FileQuestion, readFiles } from "../commands/sync/read-files";
import { createYamlReader } from "../sources/read-yaml";

export type ReadWorkerData = { yamlChildPath: string };
export type ReadRequest = { id: number; root: string; questions: readonly FileQuestion[] };
export type ReadReply = { id: number; answers: FileAnswer[] } | { id: number; error: string };

const yaml = createYamlReader((workerData as ReadWorkerData).yamlChildPath);

parentPort?.on("message", async ({ id, root, questions }: ReadRequest) => {
  let reply: ReadReply;
  try {
    reply = { id, answers: await readFiles(root, questions, yaml) };
  } catch (error) {
    reply = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
