import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runNode, runProgram } from "./run-program.mjs";

/** Written into node_modules after an install, so that it goes when the folder goes. */
const MARK = join(root, "node_modules/.docket-installed");

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(process.version)
    .digest("hex");
}

function isInstalled() {
  if (existsSync(MARK)) return readFileSync(MARK, "utf8") === lockHash();
  // Installed by hand (`npm ci`, `npm install`): npm leaves a copy of the lockfile that must be as new.
  const copy = join(root, "node_modules/.package-lock.json");
  return existsSync(copy) && sameVersions(copy);
}

function sameVersions(copy) {
  const versions = (path) =>
    Object.fromEntries(
      Object.entries(JSON.parse(readFileSync(path, "utf8")).packages)
        .filter(([name, entry]) => name !== "" && !entry.optional)
        .map(([name, entry]) => [name, entry.version]),
    );
  const [have, want] = [versions(copy), versions(join(root, "package-lock.json"))];
  return Object.entries(want).every(([name, version]) => have[name] === version);
}

/**
 * Install the packages of the lockfile when they are not there or are not those. Development packages are
 * always part of it: the build needs them.
 *
 * @returns {boolean} whether everything is there now
 */
export function installPackages() {
  if (isInstalled()) return true;
  const npm = process.env.npm_execpath;
  // Warnings are about packages of packages: nothing that whoever starts Docket could act on.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  process.stdout.write(
    "\nInstalling packages (a first time takes a few minutes, most of them where the SQLite driver is compiled)\n",
  );
  const done = npm ? runProgram(process.execPath, [npm, ...args]) : runProgram("npm", args);
  if (done) writeFileSync(MARK, lockHash());
  return done;
}

/** Generate the database clients when they are missing or older than the schema. */
export function generateClients() {
  const made = join(root, "lib/db/generated/.made-from");
  const schema = createHash("sha256")
    .update(readFileSync(join(root, "prisma/schema.prisma")))
    .digest("hex");
  if (existsSync(made) && readFileSync(made, "utf8") === schema) return true;
  process.stdout.write("\nGenerating the database clients\n");
  const done = runNode("scripts/generate.mjs");
  if (done) writeFileSync(made, schema);
  return done;
}
