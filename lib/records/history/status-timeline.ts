import type { Status } from "../vocabulary";
import type { CommitOrigin } from "./commit-origin";

/** What a revision says of a decision; null status: the file was gone, or is no decision. */
export type StatusRevision = {
  status: Status | null;
  statusRaw: string | null;
  isGone: boolean;
  origin: CommitOrigin;
};

/** A revision at which the status became another one. */
export type StatusChange<R> = {
  /** null: the decision came into being with this status. */
  from: Status | null;
  to: Status | null;
  revision: R;
};

/** When the status that a decision has now was first reached without leaving it again. */
export type StatusTimeline<R> = {
  changes: StatusChange<R>[];
  /**
   * The change that made it accepted, if it is accepted now; `isDecided` is false where an import or
   * the cut end of a shallow clone brought it so, which is nobody's acceptance.
   */
  accepted: { change: StatusChange<R>; isDecided: boolean } | null;
};

/**
 * Status over time, from a decision's revisions, oldest first. A file that was gone for a while comes
 * back with whatever it says; the time without it counts as a change of its own.
 */
export function statusTimeline<R extends StatusRevision>(revisions: readonly R[]): StatusTimeline<R> {
  const changes: StatusChange<R>[] = [];
  let current: Status | null = null;
  for (const revision of revisions) {
    const to = revision.isGone ? null : revision.status;
    if (to === current) continue;
    changes.push({ from: current, to, revision });
    current = to;
  }
  const last = changes.at(-1);
  const accepted =
    last?.to === "accepted" ? { change: last, isDecided: last.revision.origin === "commit" } : null;
  return { changes, accepted };
}
