// What the tests need and npm does not bring. As root what is missing is installed; anybody else is told
// the name of the package.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { root } from "./run-program.mjs";

/** Whether a program can be found on PATH. */
function isOnPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => isExecutable(join(folder, program)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** better-sqlite3 is compiled where no prebuilt binary can be had; once it is there, nothing is needed. */
function mustCompile() {
  return !existsSync(join(root, "node_modules/better-sqlite3/build/Release/better_sqlite3.node"));
}

function hasPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return (
    versions.some((version) => isExecutable(join(debian, version, "bin/initdb"))) ||
    (isOnPath("initdb") && isOnPath("postgres"))
  );
}

/** Playwright's own browser, where somebody could download it. */
function hasPlaywrightBrowser() {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), process.platform === "darwin" ? "Library/Caches/ms-playwright" : ".cache/ms-playwright");
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith("chromium-"));
}

const NEEDS = [
  { what: "git", packages: ["git"], isThere: () => isOnPath("git") },
  {
    what: "a C++ compiler, make and Python (better-sqlite3 is compiled)",
    packages: ["g++", "make", "python3"],
    isThere: () =>
      !mustCompile() || (["c++", "g++", "clang++"].some(isOnPath) && isOnPath("make") && isOnPath("python3")),
  },
  {
    what: "Chromium",
    packages: ["chromium"],
    isThere: () => existsSync("/usr/bin/chromium") || hasPlaywrightBrowser(),
  },
  { what: "PostgreSQL's server", packages: ["postgresql"], isThere: hasPostgres },
];

/**
 * Make sure that everything is there, or only what is named.
 *
 * @param {string[]} [only] some of the needs
 * @returns {string | null} one sentence that says what is missing and how to get it, or null
 */
export function provideSystemNeeds(only) {
  const missing = NEEDS.filter((need) => (only?.includes(need.what) ?? true) && !need.isThere());
  if (missing.length === 0) return null;
  const names = missing.map((need) => need.what).join(" and ");
  const packages = missing.flatMap((need) => need.packages);
  const command = `apt-get install -y ${packages.join(" ")}`;
  if (process.getuid?.() !== 0 || !isOnPath("apt-get"))
    return `The tests need ${names}: ask an administrator to run \`${command}\`, then run \`npm test\` again.`;
  process.stdout.write(`\nInstalling ${names} (${packages.join(" ")})\n`);
  apt(["update"]);
  apt(["install", "-y", "--no-install-recommends", ...packages]);
  const still = missing.filter((need) => !need.isThere()).map((need) => need.what);
  if (still.length === 0) return null;
  return `\`${command}\` did not bring ${still.join(" and ")}: see its messages above.`;
}

function apt(args) {
  spawnSync("apt-get", ["-q", ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
