import { factsOf, type SyncFinding } from "./sync-finding";
import type { SyncReport } from "./sync-report";

/** The report of a sync that found this; what is not counted is 0. */
export function reportFinding(finding: SyncFinding, counts: Partial<Omit<SyncReport, "source">>): SyncReport {
  const { state, listing } = finding;
  const { isGit, headCommit, headBranch } = factsOf(finding);
  return {
    source: { slug: state.slug, name: state.name, path: state.path },
    isGit,
    headCommit,
    headBranch,
    found: listing.files.length,
    added: 0,
    changed: 0,
    moved: 0,
    gone: 0,
    unchanged: 0,
    skipped: listing.skipped.length,
    read: 0,
    ...counts,
  };
}
