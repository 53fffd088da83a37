import type { SyncState } from "../../db/sync-state";
import type { KnownFile, SyncPlan } from "../../records/plan-sync";
import type { GitFacts, Listing, Source } from "../../sources/source";

/** What was found before anything is changed. */
export type SyncFinding = {
  state: SyncState;
  source: Source;
  listing: Listing;
  facts: GitFacts | null;
  known: KnownFile[];
  plan: SyncPlan;
};

/** What is kept of the repository; of a folder without one nothing. */
export function factsOf({ source, facts }: SyncFinding): GitFacts & { isGit: boolean } {
  const nothing: GitFacts = { headCommit: null, headBranch: null, forgeUrl: null };
  return { isGit: source.kind === "git", ...(facts ?? nothing) };
}
