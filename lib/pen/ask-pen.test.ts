import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sha256 } from "../sha256";
import { askPen } from "./ask-pen";
import { PenThread } from "./pen-thread";
import { doPenWork } from "./pen-work";

const decision = (status: string, length = 0) => ({
  path: "docs/adr/0001-use-a-queue.md",
  text: `# 1. Use a queue\n\n## Status\n\n${status}\n\n## Context\n\n${"It is *slow*.\n".repeat(length / 14)}`,
});
const LONG = decision("Accepted", 300_000);

describe("the pen, asked for a page", () => {
  let folder = "";
  let thread: PenThread;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pen-"));
    const outfile = join(folder, "dist/workers/pen-worker.mjs");
    const entryPoints = [join(import.meta.dirname, "pen-worker.ts")];
    await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
    thread = new PenThread(outfile);
  }, 120_000);
  afterAll(async () => {
    await thread.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it("says in its thread what it says in process, one question after the other", async () => {
    const read = { file: LONG };
    const close = { file: decision("Proposed", 20_000), successor: null, way: { date: "2026-01-02" } };
    const choose = { file: decision(""), change: { status: "proposed", date: null } } as const;
    const asked = [thread.ask("read", read), thread.ask("close", close), thread.ask("choose", choose)];
    expect(await Promise.all(asked)).toEqual([
      doPenWork("read", read),
      doPenWork("close", close),
      doPenWork("choose", choose),
    ]);
    expect(doPenWork("read", read)).toMatchObject({
      status: "accepted",
      title: "Use a queue",
      isYaml: false,
    });
  }, 60_000);

  it("starts another thread after one has ended", async () => {
    await thread.ask("read", { file: LONG });
    await thread.end();
    expect(await thread.ask("read", { file: LONG })).toEqual(doPenWork("read", { file: LONG }));
  }, 60_000);

  it("does a long one's work itself where no thread can be started", async () => {
    vi.stubEnv("DOCKET_ROOT", join(folder, "nowhere"));
    expect(await askPen("read", { file: LONG }, [sha256(LONG.text)])).toEqual(
      doPenWork("read", { file: LONG }),
    );
    vi.unstubAllEnvs();
  });

  it("tells two files apart that lie at one path, and two changes of one file", async () => {
    const ask = (status: string) => {
      const file = decision(status);
      return askPen("read", { file }, [sha256(file.text)]);
    };
    expect(await ask("Accepted")).toMatchObject({ status: "accepted" });
    expect(await ask("Rejected")).toMatchObject({ status: "rejected" });
    expect(await ask("Accepted")).toMatchObject({ status: "accepted" });
    const file = decision("");
    const choose = (status: "accepted" | "rejected") =>
      askPen("choose", { file, change: { status } }, [sha256(file.text)]);
    expect((await choose("accepted"))[0]?.patch).toContain("+status: accepted");
    expect((await choose("rejected"))[0]?.patch).toContain("+status: rejected");
  });

  it("masks secrets in what a status would stand beside", async () => {
    const key = `AKIA${"Z7QW3ERT5YUI2OPA"}`;
    const file = { path: "docs/adr/0002-key.md", text: `# 2. Key ${key}\n\nWe use ${key}.\n` };
    const patches = (await askPen("choose", { file, change: { status: "proposed" } }, [sha256(file.text)]))
      .map(({ patch }) => patch)
      .join("\n");
    expect(patches).toContain("We use ••••");
    expect(patches).not.toContain(key);
  });
});
