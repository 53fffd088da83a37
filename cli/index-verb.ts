import { type RebuiltIndex, rebuildIndex } from "../lib/commands/sync/rebuild-index";
import { readEnvironment } from "../lib/env";
import { counted } from "../lib/records/counted";
import { isRefusal, refuse } from "../lib/refusal";
import { askOrDo } from "./ask-or-do";
import type { Arguments } from "./read-arguments";
import { sayRefusal, type Terminal } from "./terminal";

/** `docket index rebuild`: by the running server, or by this process when there is none. */
export async function index(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.folders.length !== 1 || args.folders[0] !== "rebuild")
    return sayRefusal(
      terminal,
      refuse("invalid-input", "`docket index` knows one thing to do.", "Write `docket index rebuild`."),
    );
  const environment = readEnvironment();
  if (isRefusal(environment)) return sayRefusal(terminal, environment);
  const indexed = await askOrDo(
    environment,
    { verb: "rebuild-index" },
    (answer) => ("indexed" in answer ? answer.indexed : null),
    (running) => rebuildIndex(running.context, {}),
  );
  return isRefusal(indexed) ? sayRefusal(terminal, indexed) : say(terminal, args, indexed);
}

function say(terminal: Terminal, args: Arguments, indexed: RebuiltIndex): number {
  if (args.values.json) terminal.out(JSON.stringify(indexed, null, 2));
  else terminal.out(`${terminal.style("green", "✓")} ${counted(indexed.records, "record")} indexed anew`);
  return 0;
}
