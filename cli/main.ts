import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEnvironment } from "../lib/env";
import { isRefusal, type Refusal, refuse } from "../lib/refusal";
import { isVerb, sayHelp, VERBS, type VerbName } from "./help";
import { type Arguments, readArguments } from "./read-arguments";
import { processTerminal, sayRefusal, type Terminal } from "./terminal";

/** Each is loaded when it is asked for: `check` loads no database, help loads nothing. */
const RUN: Record<
  Exclude<VerbName, "help">,
  () => Promise<(args: Arguments, terminal: Terminal) => Promise<number>>
> = {
  open: async () => (await import("./open")).open,
  sync: async () => (await import("./sync")).sync,
  check: async () => (await import("./check")).check,
  search: async () => (await import("./search")).search,
  index: async () => (await import("./index-verb")).index,
  verify: async () => (await import("./verify")).verify,
  export: async () => (await import("./export")).exportVerb,
  import: async () => (await import("./import")).importVerb,
  "set-status": async () => (await import("./set-status")).setStatus,
  "new-decision": async () => (await import("./new-decision")).newDecision,
};

/**
 * The program `docket`. Answers the exit code: 0 done, 1 not possible or problems found, 2 not
 * understood.
 *
 * @param argv what was written after the program's name
 * @param buildPages called before pages are served, once what was written is known to make sense: half a minute on a
 *   fresh clone. Answers whether they are built; why not has been said then.
 */
export async function main(
  argv: readonly string[],
  terminal = processTerminal(),
  buildPages: () => boolean | Promise<boolean> = () => true,
): Promise<number> {
  const [word = "", ...rest] = argv;
  if (word === "" || word === "--help" || word === "-h") {
    sayHelp(terminal, null);
    return word === "" ? 2 : 0;
  }
  if (word === "--version" || word === "-v") {
    terminal.out(version());
    return 0;
  }
  if (!isVerb(word)) {
    return sayRefusal(terminal, refuseUnknown(word));
  }
  const args = readArguments(word, rest);
  if (isRefusal(args)) return sayRefusal(terminal, args);
  if (word === "help") {
    const [verb, ...more] = args.folders;
    if (more.length > 0)
      return sayRefusal(
        terminal,
        refuse(
          "invalid-input",
          "`docket help` explains one verb at a time.",
          `Write \`docket help ${verb}\`.`,
        ),
      );
    if (verb !== undefined && !isVerb(verb)) return sayRefusal(terminal, refuseUnknown(verb));
    sayHelp(terminal, verb ?? (args.values.help ? "help" : null));
    return 0;
  }
  if (args.values.help) {
    sayHelp(terminal, word);
    return 0;
  }
  if (word === "open") {
    const { refuseOpen } = await import("./refuse-open");
    const refusal = await refuseOpen(args);
    if (refusal) return sayRefusal(terminal, refusal);
    if (!args.values.dev && !(await buildPages())) return 1;
  }
  const run = await RUN[word]();
  return run(args, terminal);
}

function refuseUnknown(word: string): Refusal {
  const known = Object.keys(VERBS).join(", ");
  return refuse(
    "invalid-input",
    `Docket knows no verb "${word}".`,
    `It knows ${known}; see \`docket --help\`.`,
  );
}

function version(): string {
  const environment = readEnvironment();
  if (isRefusal(environment)) return "unknown";
  const manifest: unknown = JSON.parse(readFileSync(join(environment.root, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown";
}
