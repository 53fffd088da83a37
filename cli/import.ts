import { resolve } from "node:path";
import { asLocalPerson } from "../lib/commands/reviews/as-local-person";
import { type ImportedLedger, importLedger } from "../lib/commands/reviews/import-ledger";
import type { Context } from "../lib/context";
import { readEnvironment } from "../lib/env";
import { counted } from "../lib/records/counted";
import { isRefusal, type Refusal, refuse } from "../lib/refusal";
import { askOrDo } from "./ask-or-do";
import type { Arguments } from "./read-arguments";
import { printable, sayRefusal, type Terminal } from "./terminal";
import { ledgerLines } from "./verify";

/** `docket import ledger <file> [--source <name>]`: by the running server, or by this process when there is none. */
export async function importVerb(args: Arguments, terminal: Terminal): Promise<number> {
  const [what, file, ...more] = args.folders;
  if (what !== "ledger" || file === undefined || more.length > 0)
    return sayRefusal(
      terminal,
      refuse(
        "invalid-input",
        "`docket import` takes over one ledger.",
        "Write `docket import ledger <file>`.",
      ),
    );
  const source = typeof args.values.source === "string" ? args.values.source : undefined;
  const order = { file: resolve(file), ...(source === undefined ? {} : { source }) };
  const lines = ledgerLines(order.file);
  if (isRefusal(lines)) return sayRefusal(terminal, lines);
  const environment = readEnvironment();
  if (isRefusal(environment)) return sayRefusal(terminal, environment);
  const done = await askOrDo(
    environment,
    { verb: "import-ledger", ...order },
    (answer) => ("imported" in answer ? answer.imported : null),
    (running) => importFile(running.context, order),
  );
  return isRefusal(done) ? sayRefusal(terminal, done) : say(terminal, args, done);
}

/** Import a file as the person at this machine, whose name goes into the event. */
export async function importFile(
  ctx: Context,
  { file, source }: { file: string; source?: string | undefined },
): Promise<ImportedLedger | Refusal> {
  const lines = ledgerLines(file);
  if (isRefusal(lines)) return lines;
  const context = await asLocalPerson(ctx);
  if (isRefusal(context)) return context;
  return importLedger(context, source === undefined ? {} : { source }, lines);
}

function say(terminal: Terminal, args: Arguments, done: ImportedLedger): number {
  if (args.values.json) terminal.out(JSON.stringify(done, null, 2));
  else {
    terminal.out(
      `${terminal.style("green", "✓")} ${counted(done.events, "event")} checked, ${counted(done.taken, "consent")} taken over${done.overrides > 0 ? ` (${done.overrides} by override)` : ""}, ${done.known} known already${done.takenBack > 0 ? `, ${done.takenBack} taken back since` : ""}`,
    );
    for (const path of done.unmatched.slice(0, 20))
      terminal.error(`  no connected source has ${printable(path)}; connect it, or name it with --source`);
  }
  return 0;
}
