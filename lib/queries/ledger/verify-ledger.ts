import type { Context } from "../../context";
import { readEvents } from "../../db/read-events";
import type { CommitsReport } from "../../reviews/audit-commits";
import { auditEvents, type LedgerAudit, startAudit } from "../../reviews/audit-ledger";
import { sha256 } from "../../sha256";
import { sql } from "../../sql";
import { auditRepository } from "./audit-repository";

/** What came of comparing a ledger with itself and with repositories. */
export type LedgerReport = {
  /** What commits call this ledger (`Docket-Ledger:`); null: it has no event yet. */
  ledger: string | null;
  events: number;
  head: string;
  consents: number;
  /** Of these, reviews that were closed by override. */
  overrides: number;
  faults: { place: string; sentence: string }[];
  repositories: (Omit<CommitsReport, "faults"> & { folder: string; isRead: boolean })[];
};

/** So many events at once: a ledger need not fit in memory. */
const BATCH = 5000;

/** Verify the ledger of this installation: its chain, its head, and every connected repository. */
export async function verifyLedger(ctx: Pick<Context, "db">): Promise<LedgerReport> {
  const audit = startAudit();
  for (;;) {
    const events = await readEvents(ctx.db, audit.chain.seq, BATCH);
    if (events.length === 0) break;
    auditEvents(audit, events, sha256);
  }
  const [[end], sources] = await Promise.all([
    ctx.db.rows(sql`SELECT "seq", "hash" FROM "LedgerHead" WHERE "id" = 1`),
    ctx.db.rows(sql`SELECT "path", "isGit" FROM "Source" WHERE "removedAt" IS NULL`),
  ]);
  const cut = endFault(audit, Number(end?.seq ?? 0), String(end?.hash ?? ""));
  return reportOf(
    [{ audit, cut, name: null }],
    sources.filter((row) => Number(row.isGit) === 1).map((row) => String(row.path)),
  );
}

/** A ledger that was read. `cut`: what is wrong with its end; `name`: of a further one, in the place of its faults. */
export type AuditedLedger = { audit: LedgerAudit; cut: string | null; name: string | null };

/** Compare audited ledgers with repositories, and say all of it: of the first one, and where the others are at fault. */
export async function reportOf(
  ledgers: readonly [AuditedLedger, ...AuditedLedger[]],
  folders: readonly string[],
): Promise<LedgerReport> {
  const [{ audit }] = ledgers;
  const report: LedgerReport = {
    ledger: audit.id,
    events: audit.chain.ids,
    head: audit.chain.head,
    consents: audit.consents.size,
    overrides: [...audit.consents.values()].filter(({ overrideBy }) => overrideBy !== null).length,
    faults: ledgers.flatMap(faultsWithin),
    repositories: [],
  };
  for (const folder of folders) {
    const compared = await auditRepository(
      ledgers.map((one) => one.audit),
      folder,
    );
    const { faults = [], named = 0, confirmed = 0, elsewhere = 0, others = [] } = compared ?? {};
    report.faults.push(...faults.map(({ commit, sentence }) => ({ place: `commit ${commit}`, sentence })));
    report.repositories.push({ folder, isRead: compared !== null, named, confirmed, elsewhere, others });
  }
  return report;
}

function faultsWithin({ audit, cut, name }: AuditedLedger): LedgerReport["faults"] {
  const at = name === null ? "" : `${name} `;
  const faults = audit.faults.map(({ seq, sentence }) => ({ place: `${at}event ${seq}`, sentence }));
  return cut === null ? faults : [...faults, { place: `${at}end`, sentence: cut }];
}

/** What is wrong with the end of a ledger, given the end that was noted apart from it; null: nothing. */
export function endFault({ chain }: LedgerAudit, seq: number, hash: string): string | null {
  if (chain.seq === seq && chain.head === hash) return null;
  if (chain.seq < seq)
    return `The end is missing: the ledger stops at event ${chain.seq}, and ${seq} were written.`;
  return chain.seq > seq
    ? `There are events after ${seq}, where the ledger ended.`
    : "The last event is not the one the ledger ended with.";
}
