// `npm test`: everything that a change must pass, set-up included. Plain JavaScript on Node's own modules,
// because it runs in a fresh clone before anything is installed.
import { runChecks } from "./checks.mjs";
import { generateClients, installPackages } from "./install-packages.mjs";
import { provideSystemNeeds } from "./system-needs.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Node ${process.versions.node} is too old: use 20.19 or newer.`);

const missing = provideSystemNeeds();
if (missing) stop(missing);
if (!installPackages()) stop("The packages could not be installed: see npm's messages above.");
if (!generateClients()) stop("The database clients could not be generated: see the messages above.");

process.exit(runChecks(["types", "lint", "unit", "contract", "build", "e2e"]) ? 0 : 1);

function stop(sentence) {
  process.stdout.write(`${sentence}\n0 passed, 1 failed\n`);
  process.exit(1);
}
