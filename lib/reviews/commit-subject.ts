import type { Status } from "../records/vocabulary";

const VERBS: Record<Status, string> = {
  draft: "Return to draft",
  proposed: "Propose",
  accepted: "Accept",
  rejected: "Reject",
  deferred: "Defer",
  superseded: "Supersede",
  deprecated: "Deprecate",
  abandoned: "Abandon",
  conflict: "Change the status of",
  none: "Change the status of",
  unknown: "Change the status of",
  unresolved: "Change the status of",
};

/** What a commit calls a decision: `ADR-0007` by its number, else its title. */
export function decisionName({ number, title }: { number: string | null; title: string }): string {
  // A number of more than six digits is a date or a time, and names nothing.
  return number !== null && number.length <= 6 ? `ADR-${number}` : title;
}

/** First line of the commit that changes a decision's status: "Accept ADR-0007: Use a queue". */
export function commitSubject(status: Status, decision: { number: string | null; title: string }): string {
  const name = decisionName(decision);
  return `${VERBS[status]} ${name === decision.title ? name : `${name}: ${decision.title}`}`;
}
