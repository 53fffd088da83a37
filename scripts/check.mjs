// `npm run check`: types, lint, format, unit, architecture and documentation tests. Under a minute; what it
// leaves out (databases, browser) is in `npm test`.
import { runChecks } from "./checks.mjs";
import { generateClients, installPackages } from "./install-packages.mjs";

process.exit(installPackages() && generateClients() && runChecks(["types", "lint", "unit"]) ? 0 : 1);
