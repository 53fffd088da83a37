// `npm start -- [--port N] [--no-open] [folder …]`: from a fresh clone to an archive in the browser.
// Plain JavaScript on Node's own modules, because nothing is installed yet when it first runs. What is
// done already is skipped: the second start takes seconds.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { installPackages } from "./install-packages.mjs";
import { portInUse, portSentence, wrongPort, wrongPortSentence } from "./port-in-use.mjs";
import { root } from "./run-program.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Node ${process.versions.node} is too old for Docket: install Node 20.19 or newer (24 is recommended).`,
  );
}
if (spawnSync("git", ["--version"], { stdio: "ignore" }).status !== 0) {
  stop(
    "The program git is missing: install it (Debian and Ubuntu: apt-get install git; macOS: xcode-select --install).",
  );
}

const args = process.argv.slice(2);
const asksForHelp = args.includes("--help") || args.includes("-h");
const noPort = asksForHelp ? null : wrongPort(args);
if (noPort !== null) stop(wrongPortSentence(noPort), 2);
const usedPort = asksForHelp ? null : await portInUse(args, process.env.PORT);
if (usedPort !== null) stop(portSentence(usedPort));
if (!installPackages()) {
  stop(
    "The packages could not be installed: npm says why above. If better-sqlite3 could not be compiled, install a C++ compiler, make and Python 3 (Debian and Ubuntu: apt-get install g++ make python3); if Node's headers could not be downloaded, name the folder above the include/node you have: npm_config_nodedir=/usr npm start.",
  );
}
if (!asksForHelp && !args.some(isFolder)) {
  const { makeSample } = await import("./make-sample.mjs");
  makeSample(join(root, "data/sample"));
  args.push("--or-sample");
}
process.argv.splice(2, process.argv.length, "open", ...args);
await import("./docket.mjs");

/** Anything that is neither an option nor the number after `--port`. */
function isFolder(arg, index, all) {
  return !arg.startsWith("-") && all[index - 1] !== "--port" && all[index - 1] !== "-p";
}

function stop(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
