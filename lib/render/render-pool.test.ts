import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeRequest } from "./made-request";
import { RenderPool } from "./render-pool";

/**
 * Stands in for the renderer: loops for ever on "hang", dies on "die", is kept waiting by others on
 * "starve" and "starve for ever", answers everything else.
 */
const STUB = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ text }) => {
  parentPort.postMessage("started");
  while (text === "hang");
  if (text === "die") process.exit(3);
  const lock = new Int32Array(new SharedArrayBuffer(4));
  if (text.trim() === "starve") Atomics.wait(lock, 0, 0, 600);
  if (text === "starve for ever") Atomics.wait(lock, 0, 0);
  parentPort.postMessage({ html: text, outline: [], plain: null });
});`;

let folder: string;
let stub: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "docket-render-"));
  stub = join(folder, "stub.mjs");
  writeFileSync(stub, STUB);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the render pool", () => {
  it("kills a text that takes too long, while others are answered", async () => {
    const pool = new RenderPool(stub, 300);
    const hanging = pool.render(madeRequest("hang"));
    expect(await pool.render(madeRequest("quick"))).toMatchObject({ html: "quick" });
    expect(await hanging).toBe("too-slow");
    const both = await Promise.all([pool.render(madeRequest("one")), pool.render(madeRequest("two"))]);
    expect(both).toMatchObject([{ html: "one" }, { html: "two" }]);
    await pool.close();
  });

  it("waits for a text that a busy machine holds up, but not for ever", async () => {
    const pool = new RenderPool(stub, 400);
    expect(await pool.render(madeRequest("starve"))).toMatchObject({ html: "starve" });
    expect(await pool.render(madeRequest("starve for ever"))).toBe("too-slow");
    await pool.close();
  });

  it("keeps a worker for short texts, however many long ones there are", async () => {
    const pool = new RenderPool(stub);
    await Promise.all([pool.render(madeRequest("one")), pool.render(madeRequest("two"))]);
    const order: string[] = [];
    const draw = async (name: string, text: string) => {
      const answer = await pool.render(madeRequest(text));
      order.push(`${name} ${typeof answer === "string" ? answer : "drawn"}`);
    };
    const long = "starve".padEnd(40_000);
    await Promise.all([draw("first long", long), draw("second long", long), draw("short", "short")]);
    expect(order).toEqual(["short drawn", "first long drawn", "second long drawn"]);
    await pool.close();
  });

  it("survives the death of a worker", async () => {
    const pool = new RenderPool(stub);
    expect(await pool.render(madeRequest("die"))).toBe("failed");
    expect(await pool.render(madeRequest("after"))).toMatchObject({ html: "after" });
    await pool.close();
  });

  it("gives more texts than it has workers to one after the other", async () => {
    const pool = new RenderPool(stub);
    const texts = Array.from({ length: 20 }, (_, index) => `text ${index}`);
    const answers = await Promise.all(texts.map((text) => pool.render(madeRequest(text))));
    expect(answers.map((answer) => (typeof answer === "string" ? answer : answer.html))).toEqual(texts);
    await pool.close();
  });

  it("says so when a worker cannot start", async () => {
    expect(await new RenderPool(join(folder, "missing.mjs")).render(madeRequest("x"))).toBe("failed");
  });

  it("renders in the bundled worker as it does in process", async () => {
    const outfile = join(folder, "render-worker.mjs");
    const entryPoints = [join(import.meta.dirname, "render-worker.ts")];
    await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
    const pool = new RenderPool(outfile);
    expect(await pool.render(madeRequest("*hello*\n\n```js\n1\n```"))).toEqual({
      html: '<p dir="auto"><em>hello</em></p>\n<pre class="code" tabindex="0" dir="ltr" data-language="js"><code><span class="tk-n">1</span></code></pre>',
      outline: [],
      plain: null,
    });
    const names = `[a]: https://example.org/${"b".repeat(1900)}\n\n${"[a]".repeat(20_000)}`;
    expect(await pool.render(madeRequest(names))).toBe("too-long");
    await pool.close();
  }, 120_000);
});
