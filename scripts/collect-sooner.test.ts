import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const module = fileURLToPath(new URL("collect-sooner.mjs", import.meta.url));

/** A program that keeps some things for good and others for a while, as a server does; its highest heap in bytes. */
const PROGRAM = `
import { getHeapStatistics } from "node:v8";
import { collectSooner } from ${JSON.stringify(module)};
if (process.argv[1] === "sooner") collectSooner();
const things = (count) => Array.from({ length: count }, (_, n) => ({ n, name: "n" + n }));
const kept = things(300_000);
const lately = Array.from({ length: 40 });
let highest = 0;
for (let turn = 0; turn < 3000; turn++) {
  lately[turn % lately.length] = things(2000);
  highest = Math.max(highest, getHeapStatistics().used_heap_size);
  if (turn % 20 === 0) await new Promise(setImmediate);
}
process.stdout.write(String(kept.length > 0 && highest));
`;

/**
 * As on a machine with much memory, whatever this one has: of its own accord V8 lets a heap that may become two
 * gigabytes grow to four times what is in use, and one of half a gigabyte by less than half. Megabytes.
 */
const MUCH_MEMORY = "--max-old-space-size=4096";

function highestHeap(how: string): number {
  const program = [MUCH_MEMORY, "--input-type=module", "-e", PROGRAM, how];
  const run = spawnSync(process.execPath, program, { encoding: "utf8" });
  // A flag that this Node does not know would be named here.
  expect(run.stderr).toBe("");
  return Number(run.stdout);
}

it("keeps the heap of a process nearer to what is in use, where there is much memory", () => {
  expect(highestHeap("sooner")).toBeLessThan(0.8 * highestHeap("as ever"));
});
