#!/usr/bin/env node
// The program `docket`. Plain JavaScript on Node's own modules, so that it runs as it was installed: it
// bundles the command line when that is missing or older than its sources, and hands over.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "./build.mjs";
import { bundle } from "./bundle.mjs";
import { collectSooner } from "./collect-sooner.mjs";
import { generateClients } from "./install-packages.mjs";
import { portInUse, portSentence } from "./port-in-use.mjs";
import { root } from "./run-program.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Node ${process.versions.node} is too old for Docket.`,
    "Install Node 20.19 or newer; 24 is recommended.",
  );
}
if (!existsSync(join(root, "node_modules/next/package.json"))) {
  stop("The packages Docket needs are not installed.", `Run \`npm ci\` in ${root}.`);
}
process.env.DOCKET_ROOT ??= root;
process.env.NEXT_TELEMETRY_DISABLED = "1";

const args = process.argv.slice(2);
const serves = args[0] === "open" && !args.includes("--help") && !args.includes("--dev");
// A build takes half a minute: what cannot be served after it is told before.
const usedPort = serves ? await portInUse(args.slice(1), process.env.PORT) : null;
if (usedPort !== null) stopWith(portSentence(usedPort));
if (!generateClients()) notBuilt();
await bundle();
if (serves) collectSooner();

const { main } = await import("../dist/cli.mjs");
process.exitCode = await main(args, undefined, () => buildPages() || notBuilt());

/** @returns {never} */
function notBuilt() {
  stop("Docket could not be built.", "Look at the messages above; `npm run build` tries again.");
}

function stop(sentence, nextStep) {
  stopWith(`${sentence} ${nextStep}`);
}

function stopWith(sentences) {
  process.stderr.write(`${sentences}\n`);
  process.exit(1);
}
