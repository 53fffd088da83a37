import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { scratchFolder } from "../sources/scratch-folder";
import { SyncThread } from "./sync-thread";

/** A thread that syncs nothing: it answers with how often it was asked, and dies of the word. */
const STAND_IN = `
  import { parentPort } from "node:worker_threads";
  let asked = 0;
  parentPort.on("message", ({ sourceId }) => {
    if (sourceId === "deadly") process.exit(7);
    asked++;
    parentPort.postMessage({ type: "progress", sourceId, phase: "reading", done: 1, total: 2 });
    parentPort.postMessage({ type: "finished", sourceId, answer: { asked } });
    setImmediate(() => parentPort.postMessage({ type: "settled", sourceId, hasNewHistory: sourceId === "a" }));
  });
`;

function thread() {
  const folder = scratchFolder();
  writeFileSync(join(folder.root, "worker.mjs"), STAND_IN);
  const heard: string[] = [];
  const data = { databaseUrl: "file:x", migrationsDir: "x", yamlChildPath: "x", readWorkerPath: "x" };
  const sync = new SyncThread(join(folder.root, "worker.mjs"), data, {
    progress: (id, { phase, done }) => heard.push(`${id} ${phase} ${done}`),
    finished: (id, _, isAsked) => heard.push(`${id} ${isAsked ? "finished" : "looked at"}`),
    newHistory: (id) => heard.push(`${id} has new history`),
  });
  onTestFinished(async () => {
    await sync.close();
    folder.remove();
  });
  return { sync, heard };
}

it("tells of progress and end, one source after the other", async () => {
  const { sync, heard } = thread();
  await Promise.all([sync.sync("a"), sync.sync("b")]);
  const ofSyncs = heard.filter((line) => !line.includes("history"));
  expect(ofSyncs).toEqual(["a reading 1", "a finished", "b reading 1", "b finished"]);
  expect(sync.progress("a")).toBeNull();
});

it("joins those who ask for a source that waits, and looks once more for those who ask while it is read", async () => {
  const { sync } = thread();
  const answers = await Promise.all([
    sync.sync("a"),
    sync.sync("a"),
    sync.sync("a"),
    sync.sync("b"),
    sync.sync("b"),
  ]);
  expect(answers).toEqual([{ asked: 1 }, { asked: 3 }, { asked: 3 }, { asked: 2 }, { asked: 2 }]);
});

it("shows a source that waits as one that is to be synced", () => {
  const { sync } = thread();
  void sync.sync("a");
  void sync.sync("b");
  expect(sync.progress("b")).toEqual({ phase: "walking", done: 0, total: 0 });
});

it("looks at a source without a word of progress, unless somebody asks for it meanwhile", async () => {
  const { sync, heard } = thread();
  const looks = [sync.look("a"), sync.look("b"), sync.look("a")];
  expect([sync.progress("a"), sync.progress("b")]).toEqual([null, null]);
  const asked = sync.sync("b");
  expect(sync.progress("b")).not.toBeNull();
  expect(await Promise.all(looks)).toEqual([{ asked: 1 }, { asked: 2 }, null]);
  expect(await asked).toEqual({ asked: 2 });
  expect(heard.filter((line) => !line.includes("history"))).toEqual([
    "a looked at",
    "b reading 1",
    "b finished",
  ]);
});

it("fails what a dying thread had to do, and starts another for the next", async () => {
  const { sync } = thread();
  const [deadly, waiting] = await Promise.all([sync.sync("deadly"), sync.sync("b")]);
  expect([deadly, waiting]).toMatchObject([{ code: "database-broken" }, { code: "database-broken" }]);
  expect(await sync.sync("a")).toEqual({ asked: 1 });
});

it("refuses politely once it is closed", async () => {
  const { sync } = thread();
  const answer = sync.sync("a");
  await sync.close();
  expect(await answer).toMatchObject({ code: "source-busy" });
  expect(await sync.sync("a")).toMatchObject({ code: "source-busy" });
});

it("is settled when the history of everything asked for is read, or cannot be any more", async () => {
  const { sync, heard } = thread();
  await sync.settled();
  void sync.sync("a");
  void sync.sync("b");
  await sync.settled();
  expect(heard).toContain("a has new history");
  expect(heard).toContain("b finished");
  void sync.sync("deadly");
  await sync.settled();
});
