import type { Trailer } from "../records/history/logged-commit";
import type { LedgerAudit } from "./audit-ledger";

/** A commit of a repository; `hashes` is sha256 of what it made of each file, for those that were asked. */
export type AuditedCommit = {
  hash: string;
  trailers: readonly Trailer[];
  hashes: ReadonlyMap<string, string>;
};

/** Something that a repository and a ledger do not agree on. */
export type CommitFault = { commit: string; sentence: string };

export type CommitsReport = {
  faults: CommitFault[];
  /** Commits that name one of the ledgers, its head or a review of it. */
  named: number;
  /** Writes whose commit is there and holds exactly the bytes the ledger tells of. */
  confirmed: number;
  /** Writes whose commit is not in this repository: another one, another branch, or rewritten history. */
  elsewhere: number;
  /** Commits made by other installations: by the ledger they name, in the order they were met. Not checked. */
  others: { ledger: string; commits: number }[];
};

/** What one Docket says of itself in a commit; a squashed commit can hold what several have said. */
type Named = { review: string | null; ledger: string | null; head: string | null };

const NAMES: Record<string, keyof Named> = {
  "docket-review": "review",
  "docket-ledger": "ledger",
  "docket-head": "head",
};

/**
 * Compare ledgers with a repository's commits. A commit names the ledger that tells of it, and its head as
 * it was then: a head that this ledger does not have tells that its end was cut off, which the chain alone
 * cannot. A commit that names another ledger was made by another installation: it is counted, and no fault
 * unless it contradicts what is here. Of a commit that names no ledger the first is meant.
 */
export function auditCommits(
  audits: readonly LedgerAudit[],
  commits: readonly AuditedCommit[],
): CommitsReport {
  const faults: CommitFault[] = [];
  const others = new Map<string, number>();
  const told = eventsOfCommits(audits);
  let named = 0;
  for (const { hash, trailers } of commits) {
    const all = namedBy(trailers);
    if (all.length === 0) continue;
    const sentences: string[] = [];
    for (const one of all) {
      const audit = one.ledger === null ? audits[0] : audits.find(({ id }) => id === one.ledger);
      const fault = audit ? faultIn(audit, one) : faultOfOther(audits, told.get(hash), one);
      if (fault !== null) sentences.push(fault);
    }
    const [sentence] = sentences;
    if (sentence !== undefined)
      faults.push({ commit: hash, sentence: `The commit ${hash.slice(0, 10)} names ${sentence}` });
    const theirs = all.filter(({ ledger }) => ledger !== null && !audits.some(({ id }) => id === ledger));
    if (theirs.length < all.length) named++;
    else if (sentence === undefined)
      for (const ledger of new Set(theirs.map((one) => one.ledger ?? "")))
        others.set(ledger, (others.get(ledger) ?? 0) + 1);
  }

  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  let confirmed = 0;
  let elsewhere = 0;
  for (const { seq, files, commit } of audits.flatMap(({ writes }) => [...writes.values()])) {
    if (commit === null) continue;
    const there = byHash.get(commit);
    if (!there) {
      elsewhere++;
      continue;
    }
    const other = files.find(({ path, after }) => there.hashes.get(path) !== after);
    if (other === undefined) confirmed++;
    else
      faults.push({
        commit,
        sentence: `The commit ${commit.slice(0, 10)} does not hold the bytes of ${other.path} that event ${seq} tells of.`,
      });
  }
  const made = [...others].map(([ledger, count]) => ({ ledger, commits: count }));
  return { faults, named, confirmed, elsewhere, others: made };
}

/** A name that comes again begins what the next one says. */
function namedBy(trailers: readonly Trailer[]): Named[] {
  const all: Named[] = [];
  for (const { key, value } of trailers) {
    const part = NAMES[key.toLowerCase()];
    if (part === undefined) continue;
    const last = all.at(-1);
    if (last && last[part] === null) last[part] = value.trim();
    else all.push({ review: null, ledger: null, head: null, [part]: value.trim() });
  }
  return all;
}

/** What is wrong with a commit that names the ledger at hand. */
function faultIn(audit: LedgerAudit, { ledger, head, review }: Named): string | null {
  if (head !== null && !audit.heads.has(head))
    return `the ledger's head ${head.slice(0, 10)}, which this ledger does not have: ${
      ledger === null
        ? "its end was cut off, or it is another one's."
        : "its end was cut off, or a copy of it was continued."
    }`;
  return review !== null && !audit.reviews.has(review)
    ? `the review ${review}, of which this ledger knows nothing.`
    : null;
}

/** Of a commit that names a ledger nobody handed in: what contradicts the ones at hand. */
function faultOfOther(
  audits: readonly LedgerAudit[],
  event: number | undefined,
  { ledger, head, review }: Named,
): string | null {
  const other = `another ledger (${(ledger ?? "").slice(0, 10)})`;
  if (!/^[0-9a-f]{64}$/.test(ledger ?? ""))
    return `“${(ledger ?? "").slice(0, 80)}” as its ledger, which none can be called.`;
  if (head !== null && !/^[0-9a-f]{64}$/.test(head))
    return `“${head.slice(0, 80)}” as its ledger's head, which none can be.`;
  if (event !== undefined) return `${other}, though event ${event} of this one tells of it.`;
  if (head !== null && audits.some(({ heads }) => heads.has(head)))
    return `${other} with a head of this one.`;
  return review !== null && audits.some(({ reviews }) => reviews.has(review))
    ? `${other} with a review of this one.`
    : null;
}

/** Number of the event that tells of a write, by the commit that holds it. */
function eventsOfCommits(audits: readonly LedgerAudit[]): Map<string, number> {
  const writes = audits.flatMap((audit) => [...audit.writes.values()]);
  return new Map(writes.flatMap(({ commit, seq }) => (commit === null ? [] : [[commit, seq] as const])));
}
