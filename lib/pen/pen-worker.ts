// The thread that reads long decisions for pages. Bundled to dist/workers/pen-worker.mjs; started by pen-thread.ts.
import { parentPort } from "node:worker_threads";
import { doPenWork, type PenAnswers, type PenTasks, type PenWork } from "./pen-work";

export type PenRequest = { [Work in PenWork]: { work: Work; task: PenTasks[Work] } }[PenWork];
export type PenReply = { answer: PenAnswers[PenWork] } | { error: string };

parentPort?.on("message", ({ work, task }: PenRequest) => {
  let reply: PenReply;
  try {
    reply = { answer: doPenWork(work, task) };
  } catch (error) {
    reply = { error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
