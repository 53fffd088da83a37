// How long the history of 2,000 commits and 1,000 records takes: node scripts/bench/history.mjs
// Prints one JSON object; `cold` (ms) must stay below 3000, `nothingNew` below 200.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { makeHistoryRepository } from "./history-repository.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Limits in milliseconds, as promised. */
export const HISTORY_LIMITS = { cold: 3000, nothingNew: 200 };

/** Measure on a repository made for it; answers milliseconds and what was found. */
export async function measureHistory({ commits = 2000, records = 1000 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "docket-history-"));
  // Beside node_modules, so that packages are found where npm put them.
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  const program = join(root, "node_modules/.cache", `measure-history-${process.pid}.mjs`);
  try {
    makeHistoryRepository(folder, { commits, records });
    await build({
      entryPoints: [join(root, "scripts/bench/measure-history.ts")],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      logLevel: "error",
      absWorkingDir: root,
    });
    const run = spawnSync(process.execPath, [program, folder], { cwd: root, encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(program, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(await measureHistory())}\n`);
}
