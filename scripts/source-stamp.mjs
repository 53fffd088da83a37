import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run-program.mjs";

/** What the command line and the workers are made of. */
export const BUNDLE_SOURCES = [
  "api",
  "cli",
  "lib",
  "scripts/bundle.mjs",
  "tsconfig.json",
  "package-lock.json",
];
/** What the pages are made of. */
export const BUILD_SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/**
 * A hash over the content of files and folders (tests left out), by which a build is known to be of
 * these sources. Content, not times: a checkout changes times and a clock can be wrong.
 *
 * @param {string[]} sources relative to the project
 * @returns {string}
 */
export function sourceStamp(sources) {
  const hash = createHash("sha256").update(process.version);
  for (const path of sources.flatMap(filesOf).sort())
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

/** Whether the stamp written beside a build is still that of its sources. */
export function isBuiltFrom(stampFile, sources) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === sourceStamp(sources);
}

function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesOf(inside);
    return entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? [inside] : [];
  });
}
