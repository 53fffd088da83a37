import { problem } from "../problems";
import type { Link, Problem } from "../record";
import type { RecordSummary } from "../record-summary";

export type Report = (path: string, found: Problem) => void;

/**
 * Check supersessions from both ends. A decision that is only proposed supersedes nothing yet; any
 * link back counts as knowing of it.
 *
 * @param links the resolved links of every record, by path
 */
export function checkSupersessions(
  decisions: readonly RecordSummary[],
  links: ReadonlyMap<string, readonly Link[]>,
  report: Report,
): void {
  const byPath = new Map(decisions.map((decision) => [decision.path, decision]));
  const successors = new Map<string, string[]>();
  const claimed = new Set<string>();
  for (const decision of decisions) {
    for (const link of links.get(decision.path) ?? []) {
      const other = link.resolved ? byPath.get(link.resolved) : undefined;
      if (!other) continue;
      if (link.rel === "superseded-by") {
        successors.set(decision.path, [...(successors.get(decision.path) ?? []), other.path]);
        checkSuccessor(decision, other, link, links, report);
      } else if (link.rel === "supersedes" && isInForce(decision)) {
        claimed.add(other.path);
        if (
          other.status !== "superseded" &&
          other.status !== "deprecated" &&
          !linksBack(other, decision, links)
        ) {
          const message = `${name(decision)} supersedes this decision, which is still ${other.status ?? "without status"}.`;
          report(other.path, problem("one-sided-supersession", other.statusLine, message));
        }
      }
    }
  }
  for (const decision of decisions) {
    const states = (links.get(decision.path) ?? []).some((link) => link.rel === "superseded-by");
    if (decision.status === "superseded" && !states && !claimed.has(decision.path)) {
      const message = "This decision is superseded, and nothing says by which one.";
      report(decision.path, problem("superseded-by-nothing", decision.statusLine, message));
    }
  }
  checkCircles(decisions, successors, report);
}

function checkSuccessor(
  decision: RecordSummary,
  successor: RecordSummary,
  link: Link,
  links: ReadonlyMap<string, readonly Link[]>,
  report: Report,
): void {
  if (!linksBack(successor, decision, links)) {
    const message = `${name(successor)} is said to supersede this decision and does not say so.`;
    report(decision.path, problem("one-sided-supersession", link.line, message));
  }
  const undecided = new Set(["draft", "proposed", "deferred", "rejected", "abandoned"]);
  if (successor.status && undecided.has(successor.status)) {
    const message = `${name(successor)}, which supersedes this decision, is ${successor.status}.`;
    report(decision.path, problem("superseded-by-undecided", link.line, message));
  }
}

function linksBack(
  from: RecordSummary,
  to: RecordSummary,
  links: ReadonlyMap<string, readonly Link[]>,
): boolean {
  return (links.get(from.path) ?? []).some((link) => link.resolved === to.path && link.line !== null);
}

function isInForce(decision: RecordSummary): boolean {
  return (
    decision.status === "accepted" || decision.status === "superseded" || decision.status === "deprecated"
  );
}

/** Walk from each decision to what supersedes it; whoever meets himself is in a circle. */
function checkCircles(
  decisions: readonly RecordSummary[],
  successors: ReadonlyMap<string, readonly string[]>,
  report: Report,
): void {
  const lines = new Map(decisions.map(({ path, statusLine }) => [path, statusLine]));
  const done = new Map<string, number>();
  decisions.forEach((decision, walk) => {
    let at: string | undefined = decision.path;
    while (at !== undefined && !done.has(at)) {
      done.set(at, walk);
      at = successors.get(at)?.[0];
    }
    if (at === undefined || done.get(at) !== walk) return;
    const circle = [at];
    for (
      let next = successors.get(at)?.[0];
      next !== undefined && next !== at;
      next = successors.get(next)?.[0]
    ) {
      circle.push(next);
    }
    for (const path of circle) {
      const message = `${circle.length === 1 ? "This decision supersedes itself" : `${circle.length} decisions supersede each other in a circle`}.`;
      report(path, problem("supersession-circle", lines.get(path) ?? null, message));
    }
  });
}

function name(decision: RecordSummary): string {
  return decision.number ? `Decision ${decision.number}` : `“${decision.title}”`;
}
