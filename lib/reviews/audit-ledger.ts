import { type ChainFault, type ChainState, EMPTY_CHAIN, followChain, type Sha256 } from "./hash-chain";
import type { LedgerData, LedgerEvent } from "./ledger-event";

/** A write that the ledger tells of: what its files were to hold, and the commit that holds them. */
export type AuditedWrite = {
  seq: number;
  source: string | null;
  files: { path: string; after: string }[];
  commit: string | null;
};

/** A yes that stands: of a review closed as approved, or of a ratification, and not undone. */
export type AuditedConsent = {
  seq: number;
  source: string | null;
  path: string;
  core: string | null;
  by: string[];
  at: string;
  review: string | null;
  /** Of a review that was closed although its policy was not met: by whom; null: it was met. */
  overrideBy: string | null;
};

/** What a ledger says, as far as an auditor compares it with a repository. */
export type LedgerAudit = {
  /** What `Docket-Ledger:` of a commit calls it: the hash of its first event; null while it has none. */
  id: string | null;
  chain: ChainState;
  faults: ChainFault[];
  /** Hash of every event: what `Docket-Head:` of a commit may name. */
  heads: Set<string>;
  reviews: Set<string>;
  writes: Map<string, AuditedWrite>;
  consents: Map<string, AuditedConsent>;
};

/** So many faults are named; a ledger with more of them is no ledger. */
const MOST_FAULTS = 1000;

/** An audit of nothing yet: hand it every event from the first on with `auditEvents`. */
export function startAudit(): LedgerAudit {
  return {
    id: null,
    chain: EMPTY_CHAIN,
    faults: [],
    heads: new Set(),
    reviews: new Set(),
    writes: new Map(),
    consents: new Map(),
  };
}

/** Take the next events of a ledger, in the order of their numbers; `audit` is changed. */
export function auditEvents(audit: LedgerAudit, events: readonly LedgerEvent[], sha256: Sha256): void {
  const { state, faults } = followChain(audit.chain, events, sha256);
  audit.chain = state;
  audit.faults.push(...faults.slice(0, Math.max(0, MOST_FAULTS - audit.faults.length)));
  const unreadable = new Set(faults.filter(({ fault }) => fault === "unreadable").map(({ seq }) => seq));
  for (const event of events) {
    if (event.seq === 1) audit.id ??= event.hash;
    audit.heads.add(event.hash);
    if (!unreadable.has(event.seq)) note(audit, event);
  }
}

function note(audit: LedgerAudit, { seq, id, source, type, data, actor, at }: LedgerEvent): void {
  switch (type) {
    case "review-opened":
      audit.reviews.add((data as LedgerData<"review-opened">).review);
      return;
    case "review-closed": {
      const { review, record, outcome, core, positions, isOverride } = data as LedgerData<"review-closed">;
      if (outcome !== "approved") return;
      const yes = positions.filter(({ position, isStale }) => position === "approve" && !isStale);
      const by = yes.length > 0 ? yes.map(({ name }) => name) : [actor.name];
      const path = record.path;
      const overrideBy = isOverride ? actor.name : null;
      audit.consents.set(`review ${review}`, { seq, source, path, core, by, at, review, overrideBy });
      return;
    }
    case "review-undone":
      audit.consents.delete(`review ${(data as LedgerData<"review-undone">).review}`);
      return;
    case "decision-ratified": {
      const { record, core } = data as LedgerData<"decision-ratified">;
      const by = [actor.name];
      const about = { path: record.path, core, review: null, overrideBy: null };
      audit.consents.set(`event ${id}`, { seq, source, by, at, ...about });
      return;
    }
    case "ratification-undone":
      audit.consents.delete(`event ${(data as LedgerData<"ratification-undone">).ratification}`);
      return;
    case "write-pending": {
      const { write, files } = data as LedgerData<"write-pending">;
      audit.writes.set(write, {
        seq,
        source,
        files: files.map(({ path, after }) => ({ path, after })),
        commit: null,
      });
      return;
    }
    case "write-done": {
      const { write, commit } = data as LedgerData<"write-done">;
      const known = audit.writes.get(write);
      if (known) audit.writes.set(write, { ...known, commit });
      return;
    }
    default:
  }
}
