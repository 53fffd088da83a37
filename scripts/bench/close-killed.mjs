// Kills the closing of a review at each of its steps and prints what was found after a restart:
//   node scripts/bench/close-killed.mjs [times]
// Exit code 1 when a file holds neither its old nor its new bytes, or an acknowledged verdict is gone.
import { bundledRun } from "./bundled-run.mjs";

const tally = await bundledRun("run-close-killed", process.argv[2] ?? "200");
for (const [what, count] of Object.entries(tally))
  process.stdout.write(`${String(count).padStart(7)}  ${what}\n`);
if (tally.neither + tally.lost + tally.unfinished + tally.broken > 0) process.exit(1);
