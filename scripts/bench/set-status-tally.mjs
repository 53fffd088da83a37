// Sets every status on a copy of every decision below a folder, takes it back, and prints the tally:
//   node scripts/bench/set-status-tally.mjs <folder>
// Exit code 1 when a write failed or a byte was not brought back. The folder itself is only read.
import { resolve } from "node:path";
import { bundledRun } from "./bundled-run.mjs";

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write("Say which folder: node scripts/bench/set-status-tally.mjs <folder>\n");
  process.exit(1);
}
const tally = await bundledRun("run-set-status", resolve(folder));
for (const [what, times] of Object.entries(tally).sort())
  process.stdout.write(`${String(times).padStart(7)}  ${what}\n`);
if (tally["write failed"] || tally["not brought back"]) process.exit(1);
