import { statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { SyncReport } from "../lib/commands/sync/sync-report";
import { refuse } from "../lib/refusal";
import { scratchFolder } from "../lib/sources/scratch-folder";
import { askServer, type ControlHandler, controlPath, listenForControl } from "./control-socket";

const report: SyncReport = {
  source: { slug: "a", name: "a", path: "/a" },
  isGit: false,
  headCommit: null,
  headBranch: null,
  found: 1,
  added: 1,
  changed: 0,
  moved: 0,
  gone: 0,
  unchanged: 0,
  skipped: 0,
  read: 1,
};

async function listening(handle: ControlHandler): Promise<string> {
  const folder = scratchFolder();
  const path = join(folder.root, "docket.sock");
  const close = await listenForControl(path, handle);
  onTestFinished(() => {
    close();
    folder.remove();
  });
  return path;
}

it("hands a command to the server and hears of its progress and its end", async () => {
  const asked: string[] = [];
  const path = await listening(async (request, answer) => {
    if (request.verb === "sync") asked.push(request.folder);
    answer({ progress: { phase: "reading", done: 1, total: 2 } });
    answer({ report });
  });
  const heard: unknown[] = [];
  const answer = await askServer(path, { verb: "sync", folder: "/a" }, (progress) => heard.push(progress));
  expect(answer).toEqual({ report });
  expect(asked).toEqual(["/a"]);
  expect(heard).toEqual([{ phase: "reading", done: 1, total: 2 }]);
});

it("carries a refusal as it is", async () => {
  const refusal = refuse("folder-missing", "There is no folder.", "Check the path.");
  const path = await listening(async (_, answer) => answer({ refusal }));
  expect(await askServer(path, { verb: "sync", folder: "/a" }, () => {})).toEqual({ refusal });
});

it("knows that no server runs, also when a killed one left its socket behind", async () => {
  const folder = scratchFolder();
  const path = join(folder.root, "docket.sock");
  expect(await askServer(path, { verb: "sync", folder: "/a" }, () => {})).toBe("no-server");
  writeFileSync(path, "");
  expect(await askServer(path, { verb: "sync", folder: "/a" }, () => {})).toBe("no-server");
  const close = await listenForControl(path, async (_, answer) => answer({ report }));
  expect(await askServer(path, { verb: "sync", folder: "/a" }, () => {})).toEqual({ report });
  close();
});

it("notices that the server ended in the middle", async () => {
  const path = await listening(async () => {
    throw new Error("ended");
  });
  expect(await askServer(path, { verb: "sync", folder: "/a" }, () => {})).toBe("lost");
});

it("can be reached by its owner only, and hangs up on what it does not understand", async () => {
  const path = await listening(async (_, answer) => answer({ report }));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  for (const nonsense of ["{}\n", "nonsense\n", `${"x".repeat(100_000)}`]) {
    const heard = await new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(path, () => socket.write(nonsense));
      socket.on("data", (piece) => {
        text += piece;
      });
      socket.on("error", () => {});
      socket.on("close", () => resolve(text));
    });
    expect(heard).toBe("");
  }
});

it("lies beside the database, or in the temporary folder when that path is too long", () => {
  expect(controlPath("file:/srv/docket.db")).toBe("/srv/docket.db.sock");
  expect(controlPath(`file:/${"long/".repeat(30)}docket.db`)).toMatch(/docket-[0-9a-f]{16}\.sock$/);
  expect(controlPath("postgresql://localhost/x")).toBeNull();
});
