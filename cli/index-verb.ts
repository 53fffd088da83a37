import { type RebuiltIndex, rebuildIndex } from "../lib/commands/rebuild-index";
import { readEnvironment } from "../lib/env";
import { isRefusal, refuse } from "../lib/refusal";
import { startContext } from "../lib/start-context";
import { askServer, controlPath } from "./control-socket";
import type { Arguments } from "./read-arguments";
import { counted } from "./say-report";
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
  const socket = controlPath(environment.databaseUrl);
  const asked = socket ? await askServer(socket, { verb: "rebuild-index" }, () => {}) : "no-server";
  if (asked === "lost")
    return sayRefusal(
      terminal,
      refuse("server-running", "The server ended before it had answered.", "Run the command again."),
    );
  if (asked !== "no-server") {
    if ("indexed" in asked) return say(terminal, args, asked.indexed);
    if ("refusal" in asked) return sayRefusal(terminal, asked.refusal);
  }
  const running = await startContext(environment);
  if (isRefusal(running)) return sayRefusal(terminal, running);
  try {
    return say(terminal, args, await rebuildIndex(running.context, {}));
  } finally {
    await running.close();
  }
}

function say(terminal: Terminal, args: Arguments, indexed: RebuiltIndex): number {
  if (args.values.json) terminal.out(JSON.stringify(indexed, null, 2));
  else terminal.out(`${terminal.style("green", "✓")} ${counted(indexed.records, "records")} indexed anew`);
  return 0;
}
