import type { LoggedCommit } from "../../records/history/logged-commit";
import { type AuditedCommit, auditCommits, type CommitsReport } from "../../reviews/audit-commits";
import type { LedgerAudit } from "../../reviews/audit-ledger";
import { sha256 } from "../../sha256";
import { readBlobs } from "../../sources/git-content";
import { gitHistoryOf } from "../../sources/git-facts";
import { readHistory } from "../../sources/git-history";
import { isFailure } from "../../sources/source";

/**
 * Compare ledgers with the repository a folder belongs to: one log, and the content of those files that
 * they say were written and committed. Null when the folder has no history that can be read.
 */
export async function auditRepository(
  audits: readonly LedgerAudit[],
  folder: string,
): Promise<CommitsReport | null> {
  const place = await gitHistoryOf(folder);
  if (place === null || place === "git-missing") return null;
  const commits: LoggedCommit[] = [];
  const reading = await readHistory(place, null, (commit) => commits.push(commit));
  if (isFailure(reading)) return null;

  const written = new Set(audits.flatMap(({ writes }) => [...writes.values()].map(({ commit }) => commit)));
  const blobs = commits
    .filter(({ hash }) => written.has(hash))
    .flatMap(({ changes }) => changes.flatMap(({ blob }) => blob ?? []));
  const hashOf = new Map<string, string>();
  const failure = await readBlobs(place, [...new Set(blobs)], (blob, bytes) => {
    if (bytes) hashOf.set(blob, sha256(bytes));
  });
  if (failure) return null;
  return auditCommits(
    audits,
    commits.map(
      ({ hash, trailers, changes }): AuditedCommit => ({
        hash,
        trailers,
        hashes: new Map(
          changes.flatMap(({ path, blob }) => {
            const content = blob === null ? undefined : hashOf.get(blob);
            return content === undefined ? [] : [[path, content]];
          }),
        ),
      }),
    ),
  );
}
