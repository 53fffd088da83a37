import { closeSync, openSync, writeSync } from "node:fs";
import { readEnvironment } from "../lib/env";
import { exportLedger } from "../lib/queries/ledger/export-ledger";
import { readingContext } from "../lib/reading-context";
import { counted } from "../lib/records/counted";
import { isRefusal, refuse } from "../lib/refusal";
import type { Arguments } from "./read-arguments";
import { printable, sayRefusal, type Terminal } from "./terminal";

/** `docket export ledger [--out <file>]`: every event as a line of JSON, on standard output or into a new file. */
export async function exportVerb(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.folders.length !== 1 || args.folders[0] !== "ledger")
    return sayRefusal(
      terminal,
      refuse("invalid-input", "`docket export` knows one thing to export.", "Write `docket export ledger`."),
    );
  const environment = readEnvironment();
  if (isRefusal(environment)) return sayRefusal(terminal, environment);
  const opened = await readingContext(environment);
  if (isRefusal(opened)) return sayRefusal(terminal, opened);
  const { out } = args.values;
  try {
    if (typeof out !== "string") {
      for await (const line of exportLedger(opened.context)) terminal.out(line);
      return 0;
    }
    const file = openNew(out);
    if (file === null)
      return sayRefusal(
        terminal,
        refuse(
          "file-exists",
          `${printable(out)} exists, or cannot be written.`,
          "Name a new file for --out.",
        ),
      );
    let events = -2;
    try {
      for await (const line of exportLedger(opened.context)) {
        writeSync(file, `${line}\n`);
        events++;
      }
    } finally {
      closeSync(file);
    }
    terminal.out(
      `${terminal.style("green", "✓")} ${counted(events, "event")} in ${printable(out)}. To check it anywhere:`,
    );
    terminal.out(`  docket verify ${printable(out)} <folder of the repository>`);
    return 0;
  } finally {
    await opened.close();
  }
}

function openNew(path: string): number | null {
  try {
    return openSync(path, "wx");
  } catch {
    return null;
  }
}
