import { isRefusal, type Refusal, refuse } from "../../refusal";
import { auditEvents, type LedgerAudit, startAudit } from "../../reviews/audit-ledger";
import type { LedgerEvent } from "../../reviews/ledger-event";
import { type LedgerHeader, readLedgerHeader, readLedgerLine } from "../../reviews/ledger-lines";
import { sha256 } from "../../sha256";
import { type AuditedLedger, endFault, type LedgerReport, reportOf } from "./verify-ledger";

/** An exported ledger, read and checked with itself. `cut`: what is wrong with its end. */
export type ReadLedger = { header: LedgerHeader; audit: LedgerAudit; cut: string | null };

const BATCH = 2000;

/**
 * Read an exported ledger line by line, checking its chain as it comes.
 *
 * @param onEvents hears of every batch, after it was checked
 */
export async function readExport(
  lines: AsyncIterable<string>,
  onEvents: (events: readonly LedgerEvent[]) => void = () => {},
): Promise<ReadLedger | Refusal> {
  const audit = startAudit();
  let header: LedgerHeader | null = null;
  let cut: string | null = "The file has no last line: it was cut short.";
  let batch: LedgerEvent[] = [];
  const flush = () => {
    auditEvents(audit, batch, sha256);
    onEvents(batch);
    batch = [];
  };
  let number = 0;
  for await (const text of lines) {
    number++;
    if (header === null) {
      const read = readLedgerHeader(text);
      if (isRefusal(read)) return read;
      header = read;
      continue;
    }
    if (text === "") continue;
    const line = readLedgerLine(text, number);
    if (isRefusal(line)) return line;
    if ("event" in line) {
      batch.push(line.event);
      if (batch.length >= BATCH) flush();
    } else {
      flush();
      cut = endFault(audit, line.end.events, line.end.head);
    }
  }
  flush();
  if (header === null)
    return refuse(
      "ledger-broken",
      "The file is empty.",
      "Name a file that `docket export ledger` has written.",
    );
  return { header, audit, cut };
}

/** An exported ledger as it was handed in. */
export type LedgerFile = { name: string; lines: AsyncIterable<string> };

/**
 * Verify an exported ledger, off line: with itself, and with the repositories in the given folders. Further
 * ledgers, of other installations that work on the same repositories, are verified with it.
 */
export async function verifyExport(
  [first, ...further]: readonly [LedgerFile, ...LedgerFile[]],
  folders: readonly string[],
): Promise<LedgerReport | Refusal> {
  const own = await readExport(first.lines);
  if (isRefusal(own)) return own;
  const others: AuditedLedger[] = [];
  for (const { name, lines } of further) {
    const read = await readExport(lines);
    if (isRefusal(read)) return refuse(read.code, `${name}: ${read.sentence}`, read.nextStep);
    const { id } = read.audit;
    if (id !== null && [own, ...others].some(({ audit }) => audit.id === id))
      return refuse(
        "invalid-input",
        `${name} is an export of a ledger that was named before.`,
        "Name each ledger once: its newest export.",
      );
    others.push({ audit: read.audit, cut: read.cut, name });
  }
  return reportOf([{ audit: own.audit, cut: own.cut, name: null }, ...others], folders);
}
