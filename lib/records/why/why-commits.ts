import { commitReviewers } from "../history/commit-reviewers";
import { type StatusChange, statusTimeline } from "../history/status-timeline";
import type { WhyRevision } from "./why-neighbourhood";
import type { AddStep, WhyThing } from "./why-steps";

/**
 * Add the commits that gave decisions their status, and the people who, by their trailers, reviewed
 * them. Other commits touched the text and decided nothing.
 */
export function whyCommits(
  revisions: readonly WhyRevision[],
  things: Map<string, WhyThing>,
  add: AddStep,
): void {
  const byPath = new Map<string, WhyRevision[]>();
  for (const revision of revisions) {
    const own = byPath.get(revision.path) ?? [];
    byPath.set(revision.path, own);
    own.push(revision);
  }
  for (const [path, own] of byPath) {
    for (const change of statusTimeline(own).changes) addChange(path, change, things, add);
  }
}

function addChange(
  path: string,
  change: StatusChange<WhyRevision>,
  things: Map<string, WhyThing>,
  add: AddStep,
): void {
  const { commit: hash, at, author, agent, trailers, origin } = change.revision;
  if (hash === null) return;
  const decision = `record:${path}`;
  const id = `commit:${hash}`;
  things.set(id, {
    type: "commit",
    commit: { hash, target: hash, isPullRequest: false, at, author, agent },
  });
  const reason = { basis: "written" as const, path: null, line: null };
  const did = whatItDid(change);
  add(decision, id, { ...reason, evidence: `${did}${CAVEATS[origin]}` });
  // An import decides nothing, whoever signed it; and a commit may say which decision it is about.
  if (origin !== "commit" || change.to === null) return;
  const thing = things.get(decision);
  const number = thing?.type === "record" ? thing.record.number : null;
  for (const by of commitReviewers(trailers, number)) {
    const verdict = `verdict:${hash}:${by}`;
    things.set(verdict, { type: "verdict", verdict: { word: "reviewed", by, at, reason: null } });
    const says = `the commit ${hash.slice(0, 7)} names ${by} as its reviewer, and ${did}; not verified here`;
    add(decision, verdict, { ...reason, evidence: says });
    add(verdict, id, { ...reason, evidence: `“Reviewed-by: ${by}” is one of its trailers` });
  }
}

const CAVEATS = {
  commit: "",
  import: "; it brought many records at once, which accepts none of them",
  cut: "; the clone's history begins there, so who did it is not known",
} as const;

function whatItDid({ from, to }: StatusChange<WhyRevision>): string {
  if (to === null) return "it removed the file";
  if (from === null) return `it brought the file with the status “${to}”`;
  return `it changed the status from “${from}” to “${to}”`;
}
