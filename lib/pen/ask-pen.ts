import { join } from "node:path";
import { LruCache } from "../lru-cache";
import { PenThread } from "./pen-thread";
import { doPenWork, type PenAnswers, type PenTasks, type PenWork } from "./pen-work";

/** UTF-16 units of text that are read at once where they are asked for: a few milliseconds. */
const SHORT: Record<PenWork, number> = { read: 60_000, choose: 10_000, close: 10_000 };
/** UTF-16 units of answers kept in memory. */
const CACHE_WEIGHT = 4_000_000;

type Desk = {
  thread: PenThread;
  kept: LruCache<PenAnswers[PenWork]>;
  underWay: Map<string, Promise<PenAnswers[PenWork]>>;
};
const SLOT = Symbol.for("docket.pen");

/**
 * What the pen makes of a decision, for a page: kept by what the file says, and read in a thread of its own where it is
 * long, so that no other page waits for it. What a verb does is never taken from here: that reads the file itself.
 *
 * @param hashes of the task's texts, in their order: the same hashes, the same answer
 */
export async function askPen<Work extends PenWork>(
  work: Work,
  task: PenTasks[Work],
  hashes: readonly string[],
): Promise<PenAnswers[Work]> {
  const { kept, thread, underWay } = desk();
  const key = JSON.stringify([work, hashes, task], (name, value) => (name === "text" ? undefined : value));
  const known = kept.get(key) ?? underWay.get(key);
  if (known !== undefined) return (await known) as PenAnswers[Work];
  const isShort = unitsOf(task) <= SHORT[work];
  const asked = isShort
    ? Promise.resolve(doPenWork(work, task))
    : // Its own fault (not built yet, out of memory) is nobody's reason to see no page.
      thread.ask(work, task).catch(() => doPenWork(work, task));
  underWay.set(key, asked);
  try {
    const answer = await asked;
    kept.set(key, answer, key.length + JSON.stringify(answer).length);
    return answer;
  } finally {
    underWay.delete(key);
  }
}

function unitsOf(task: PenTasks[PenWork]): number {
  const successor = "successor" in task ? (task.successor?.text.length ?? 0) : 0;
  return task.file.text.length + successor;
}

/** One thread and one memory for the process: the framework loads modules more than once. */
function desk(): Desk {
  const slots = globalThis as { [SLOT]?: Desk };
  slots[SLOT] ??= {
    thread: new PenThread(join(process.env.DOCKET_ROOT || process.cwd(), "dist/workers/pen-worker.mjs")),
    kept: new LruCache(CACHE_WEIGHT),
    underWay: new Map(),
  };
  return slots[SLOT];
}
