// `npm run dev`: the pages are compiled as they are asked for and change while they are open. With nothing
// given, our own history/ is the source and the database lies in ./data.
import { join } from "node:path";
import { root } from "./run-program.mjs";

const args = process.argv.slice(2);
if (args.every((arg) => arg.startsWith("-"))) args.push(join(root, "history"));
process.argv.splice(2, process.argv.length, "open", "--dev", "--no-open", ...args);
await import("./docket.mjs");
