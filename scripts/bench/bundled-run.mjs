// Runs a TypeScript program of scripts/bench in a process of its own: Node 20 runs no TypeScript.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Bundle scripts/bench/<name>.ts, run it with arguments, and answer the JSON it prints. */
export async function bundledRun(name, ...args) {
  // Beside node_modules, so that packages are found where npm put them.
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  const program = join(root, "node_modules/.cache", `${name}-${process.pid}.mjs`);
  try {
    await build({
      entryPoints: [join(root, "scripts/bench", `${name}.ts`)],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      logLevel: "error",
      absWorkingDir: root,
    });
    const run = spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(program, { force: true });
  }
}
