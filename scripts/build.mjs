// `npm run build`: everything that is made from sources, as far as it is missing or older. No network.
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { generateClients } from "./install-packages.mjs";
import { root } from "./run-program.mjs";
import { BUILD_SOURCES, isBuiltFrom, sourceStamp } from "./source-stamp.mjs";

const stampFile = join(root, ".next/docket-stamp");

/**
 * Build the pages when they are not built from these sources. A build that fails leaves no stamp, so
 * the next start tries again.
 *
 * @returns {boolean} whether they are built now
 */
export function buildPages() {
  if (isBuiltFrom(stampFile, BUILD_SOURCES)) return true;
  const stamp = sourceStamp(BUILD_SOURCES);
  process.stdout.write("Building the pages (a first time takes half a minute)\n");
  rmSync(stampFile, { force: true });
  const next = join(root, "node_modules/next/dist/bin/next");
  const run = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const done = run.status === 0;
  // What the framework has to say of a build that went well is of no use to whoever starts Docket.
  if (!done) process.stderr.write(`${run.stdout ?? ""}${run.stderr ?? ""}`);
  if (done) writeFileSync(stampFile, stamp);
  return done;
}

/** Clients, command line, workers, pages. */
export async function buildAll() {
  if (!generateClients()) return false;
  await bundle();
  return buildPages();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await buildAll()) ? 0 : 1);
