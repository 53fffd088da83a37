// How long the history of 2,000 commits and 1,000 records takes: node scripts/bench/history.mjs
// Prints one JSON object; `cold` (ms) must stay below 3000, `nothingNew` below 200.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledRun } from "./bundled-run.mjs";
import { makeHistoryRepository } from "./history-repository.mjs";

/** Limits in milliseconds, as promised. */
export const HISTORY_LIMITS = { cold: 3000, nothingNew: 200 };

/** Measure on a repository made for it; answers milliseconds and what was found. */
export async function measureHistory({ commits = 2000, records = 1000 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "docket-history-"));
  try {
    makeHistoryRepository(folder, { commits, records });
    return await bundledRun("measure-history", folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(await measureHistory())}\n`);
}
