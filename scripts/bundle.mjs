// Bundles the command line and the workers into dist/, because Node 20 runs no TypeScript. Packages stay
// where npm put them; only our own files are joined.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./run-program.mjs";
import { BUNDLE_SOURCES, isBuiltFrom, sourceStamp } from "./source-stamp.mjs";

const dist = join(root, "dist");
const stampFile = join(dist, "stamp");

/** Each is started by its file name: as a thread, or (yaml-child) as a process that may die. */
const WORKERS = [
  "lib/db/sqlite-reader.ts",
  "lib/pen/pen-worker.ts",
  "lib/render/render-worker.ts",
  "lib/sources/yaml-child.ts",
  "lib/workers/read-worker.ts",
  "lib/workers/sync-worker.ts",
];

/** Bundle when dist/ is missing or of other sources. Made in a folder beside it and put in place whole. */
export async function bundle() {
  if (isBuiltFrom(stampFile, BUNDLE_SOURCES)) return;
  const stamp = sourceStamp(BUNDLE_SOURCES);
  const draft = `${dist}.${process.pid}`;
  const { build } = await import("esbuild");
  const settings = {
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    // Verbs are loaded when asked for: `check` never touches a database.
    splitting: true,
    chunkNames: "chunk-[hash]",
    sourcemap: true,
    logLevel: "warning",
  };
  try {
    await build({
      ...settings,
      entryPoints: { cli: "cli/main.ts" },
      outdir: draft,
      outExtension: { ".js": ".mjs" },
    });
    const workers = WORKERS.filter((path) => existsSync(join(root, path)));
    const entryPoints = Object.fromEntries(workers.map((path) => [basename(path, ".ts"), path]));
    await build({
      ...settings,
      entryPoints,
      outdir: join(draft, "workers"),
      outExtension: { ".js": ".mjs" },
    });
    writeFileSync(join(draft, "stamp"), stamp);
    mkdirSync(dist, { recursive: true });
    rmSync(dist, { recursive: true, force: true });
    renameSync(draft, dist);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
