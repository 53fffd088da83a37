import { createReadStream, statSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { readEnvironment } from "../lib/env";
import { verifyExport } from "../lib/queries/verify-export";
import { type LedgerReport, verifyLedger } from "../lib/queries/verify-ledger";
import { readingContext } from "../lib/reading-context";
import { counted } from "../lib/records/counted";
import { isRefusal, type Refusal, refuse } from "../lib/refusal";
import type { Arguments } from "./read-arguments";
import { printable, sayRefusal, type Terminal } from "./terminal";

/**
 * `docket verify [<ledger> [folder …]]`: check the ledger of this installation, or an exported one, with
 * itself and with repositories. Exit code 1 when anything does not agree.
 */
export async function verify(args: Arguments, terminal: Terminal): Promise<number> {
  const report = await (args.folders.length === 0 ? verifyOwn() : verifyFile(args.folders));
  if (isRefusal(report)) return sayRefusal(terminal, report);
  if (args.values.json) terminal.out(JSON.stringify(report, null, 2));
  else sayLedger(terminal, report);
  return report.faults.length === 0 ? 0 : 1;
}

async function verifyOwn(): Promise<LedgerReport | Refusal> {
  const environment = readEnvironment();
  if (isRefusal(environment)) return environment;
  const opened = await readingContext(environment);
  if (isRefusal(opened)) return opened;
  try {
    return await verifyLedger(opened.context);
  } finally {
    await opened.close();
  }
}

async function verifyFile([file = "", ...folders]: readonly string[]): Promise<LedgerReport | Refusal> {
  const lines = ledgerLines(file);
  if (isRefusal(lines)) return lines;
  return verifyExport(
    lines,
    folders.map((folder) => resolve(folder)),
  );
}

/** An exported ledger, line by line; refuses what is no file. */
export function ledgerLines(file: string): AsyncIterable<string> | Refusal {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return refuse(
      "file-missing",
      `${printable(file)} is no file.`,
      "Name a ledger that `docket export ledger --out <file>` has written; leave it out to verify this installation.",
    );
  return createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
}

function sayLedger(terminal: Terminal, report: LedgerReport): void {
  for (const { place, sentence } of report.faults)
    terminal.out(`${terminal.style("red", "✗")} ${terminal.style("bold", place)}  ${printable(sentence)}`);
  for (const { folder, isRead, named, confirmed, elsewhere } of report.repositories) {
    const said = isRead
      ? `${counted(named, "commit")} name this ledger; ${counted(confirmed, "write")} found with the bytes it tells of${elsewhere > 0 ? `, ${elsewhere} not in this history` : ""}`
      : "no git history that could be read";
    terminal.out(`  ${terminal.style("cyan", printable(folder))}  ${said}`);
  }
  const whole = report.faults.length === 0;
  const sign = whole ? terminal.style("green", "✓") : terminal.style("red", "✗");
  const verdict = whole ? "and it holds together" : `and ${counted(report.faults.length, "fault")} in it`;
  terminal.out(
    `${sign} ${counted(report.events, "event")}, ${counted(report.consents, "consent")} in force, ${verdict}`,
  );
  terminal.out(terminal.style("dim", `  head ${report.head}`));
}
