import { createReadStream, statSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { readEnvironment } from "../lib/env";
import { type LedgerFile, verifyExport } from "../lib/queries/ledger/verify-export";
import { type LedgerReport, verifyLedger } from "../lib/queries/ledger/verify-ledger";
import { readingContext } from "../lib/reading-context";
import { counted } from "../lib/records/counted";
import { isRefusal, type Refusal, refuse } from "../lib/refusal";
import type { Arguments } from "./read-arguments";
import { printable, sayRefusal, type Terminal } from "./terminal";

/**
 * `docket verify [<ledger> … [folder …]]`: check the ledger of this installation, or exported ones, with
 * themselves and with repositories. Exit code 1 when anything does not agree.
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

/** Files are ledgers, the first the one that is reported on; folders are repositories. */
async function verifyFile([file = "", ...more]: readonly string[]): Promise<LedgerReport | Refusal> {
  const lines = ledgerLines(file);
  if (isRefusal(lines)) return lines;
  const ledgers: [LedgerFile, ...LedgerFile[]] = [{ name: file, lines }];
  const folders: string[] = [];
  for (const name of more) {
    const stats = statSync(name, { throwIfNoEntry: false });
    if (!stats)
      return refuse(
        "file-missing",
        `There is no ${printable(name)}.`,
        "Name exported ledgers and folders of repositories that exist.",
      );
    const further = stats.isFile() ? ledgerLines(name) : null;
    if (further === null) folders.push(resolve(name));
    else if (isRefusal(further)) return further;
    else ledgers.push({ name, lines: further });
  }
  return verifyExport(ledgers, folders);
}

/** An exported ledger, line by line; refuses what is no file. */
export function ledgerLines(file: string): AsyncIterable<string> | Refusal {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return refuse(
      "file-missing",
      `${printable(file)} is no file.`,
      "Name a ledger that `docket export ledger --out <file>` has written.",
    );
  return linesOf(file);
}

/** The file is opened when the first line is asked for: lines that come before anybody listens are lost, and their end too. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
}

function sayLedger(terminal: Terminal, report: LedgerReport): void {
  for (const { place, sentence } of report.faults)
    terminal.out(`${terminal.style("red", "✗")} ${terminal.style("bold", place)}  ${printable(sentence)}`);
  for (const { folder, isRead, named, confirmed, elsewhere, others } of report.repositories) {
    const said = isRead
      ? `${counted(named, "commit")} name this ledger; ${counted(confirmed, "write")} found with the bytes it tells of${elsewhere > 0 ? `, ${elsewhere} not in this history` : ""}`
      : "no git history that could be read";
    terminal.out(`  ${terminal.style("cyan", printable(folder))}  ${said}`);
    for (const { ledger, commits } of others)
      terminal.out(
        `    ${counted(commits, "commit")} made by another installation: not in this ledger, so not checked. Its ledger is ${printable(ledger)}`,
      );
  }
  const whole = report.faults.length === 0;
  const sign = whole ? terminal.style("green", "✓") : terminal.style("red", "✗");
  const verdict = whole ? "and it holds together" : `and ${counted(report.faults.length, "fault")} in it`;
  const overrides = report.overrides > 0 ? ` (${report.overrides} by override)` : "";
  terminal.out(
    `${sign} ${counted(report.events, "event")}, ${counted(report.consents, "consent")} in force${overrides}, ${verdict}`,
  );
  if (report.ledger !== null) terminal.out(terminal.style("dim", `  ledger ${report.ledger}`));
  terminal.out(terminal.style("dim", `  head   ${report.head}`));
}
