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
  /** Commits that name a ledger's head or a review. */
  named: number;
  /** Writes whose commit is there and holds exactly the bytes the ledger tells of. */
  confirmed: number;
  /** Writes whose commit is not in this repository: another one, another branch, or rewritten history. */
  elsewhere: number;
};

/**
 * Compare a ledger with a repository's commits. A commit names the ledger's head as it was when it was
 * made: a head that the ledger does not have tells that its end was cut off, which the chain alone cannot.
 */
export function auditCommits(audit: LedgerAudit, commits: readonly AuditedCommit[]): CommitsReport {
  const faults: CommitFault[] = [];
  let named = 0;
  const trailerOf = (trailers: readonly Trailer[], key: string) =>
    trailers.find((trailer) => trailer.key.toLowerCase() === key)?.value.trim() ?? null;
  for (const { hash, trailers } of commits) {
    const head = trailerOf(trailers, "docket-head");
    const review = trailerOf(trailers, "docket-review");
    if (head === null && review === null) continue;
    named++;
    const says = `The commit ${hash.slice(0, 10)} names`;
    if (head !== null && !audit.heads.has(head))
      faults.push({
        commit: hash,
        sentence: `${says} the ledger's head ${head.slice(0, 10)}, which this ledger does not have: its end was cut off, or it is another one's.`,
      });
    else if (review !== null && !audit.reviews.has(review))
      faults.push({
        commit: hash,
        sentence: `${says} the review ${review}, of which this ledger knows nothing.`,
      });
  }

  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  let confirmed = 0;
  let elsewhere = 0;
  for (const { seq, files, commit } of audit.writes.values()) {
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
  return { faults, named, confirmed, elsewhere };
}
