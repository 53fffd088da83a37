// `npm run build`: everything that is made from sources, as far as it is missing or older. No network.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { generateClients } from "./install-packages.mjs";
import { root, runNode } from "./run-program.mjs";
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
  process.stdout.write("\nBuilding the pages\n");
  rmSync(stampFile, { force: true });
  const done = runNode("node_modules/next/dist/bin/next", ["build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
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
