// `npm run e2e [file …]`: the production build in a real Chromium. Arguments go to Playwright.
import { buildAll } from "./build.mjs";
import { installPackages } from "./install-packages.mjs";
import { runNode } from "./run-program.mjs";
import { provideSystemNeeds } from "./system-needs.mjs";

const missing = provideSystemNeeds(["Chromium"]);
if (missing) {
  process.stderr.write(`${missing}\n`);
  process.exit(1);
}
const ready = installPackages() && (await buildAll());
process.exit(
  ready && runNode("node_modules/@playwright/test/cli.js", ["test", ...process.argv.slice(2)]) ? 0 : 1,
);
