import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { madeRequest } from "./made-request";
import { renderMarkdown } from "./render-markdown";

/** Stands in for the renderer: never ends with what says "hang", and gives back everything else. */
const STUB = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ text }) => {
  parentPort.postMessage("started");
  while (text.startsWith("hang"));
  parentPort.postMessage(text === "long" ? "too-long" : { html: text, outline: [], plain: null });
});`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "docket-markdown-"));
  mkdirSync(join(folder, "dist/workers"), { recursive: true });
  writeFileSync(join(folder, "dist/workers/render-worker.mjs"), STUB);
  vi.stubEnv("DOCKET_ROOT", folder);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("a page of several texts", () => {
  it("waits for one that takes too long, and not for all that follow it", async () => {
    const first = { isSpent: false };
    expect(await renderMarkdown(madeRequest("one"), first)).toMatchObject({ html: "one", plain: null });
    expect(await renderMarkdown(madeRequest("hang 1"), first)).toMatchObject({ plain: "too-slow" });
    expect(await renderMarkdown(madeRequest("two"), first)).toMatchObject({ plain: "too-slow" });
    expect(await renderMarkdown(madeRequest("one"), first)).toMatchObject({ html: "one", plain: null });
    // Whoever comes again waits no more for what was too slow, and sees what was not drawn then.
    const again = { isSpent: false };
    expect(await renderMarkdown(madeRequest("hang 1"), again)).toMatchObject({ plain: "too-slow" });
    expect(await renderMarkdown(madeRequest("two"), again)).toMatchObject({ html: "two", plain: null });
  });

  it("shows what would be too long as it is", async () => {
    expect(await renderMarkdown(madeRequest("long"))).toMatchObject({ plain: "too-long" });
    expect((await renderMarkdown(madeRequest("long"))).html).toContain(">long</pre>");
  });
});
