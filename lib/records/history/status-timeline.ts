import type { Status } from "../vocabulary";
import type { CommitOrigin } from "./commit-origin";
import type { Trailer } from "./logged-commit";

/** What a revision says of a decision; null status: the file was gone, or is no decision. */
export type StatusRevision = {
  status: Status | null;
  statusRaw: string | null;
  isGone: boolean;
  origin: CommitOrigin;
  commit?: string | null;
  trailers?: readonly Trailer[];
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
   * the cut end of a shallow clone brought it so, which is nobody's acceptance. A commit that takes
   * another back (`Docket-Undo:`) accepts nothing either: what was before both of them stands again.
   */
  accepted: { change: StatusChange<R>; isDecided: boolean } | null;
};

/**
 * Status over time, from a decision's revisions, oldest first. A file that was gone for a while comes
 * back with whatever it says; the time without it counts as a change of its own.
 */
export function statusTimeline<R extends StatusRevision>(revisions: readonly R[]): StatusTimeline<R> {
  const changes = changesOf(revisions);
  const standing = withoutUndone(revisions);
  const last = (standing.length === revisions.length ? changes : changesOf(standing)).at(-1);
  const accepted =
    changes.at(-1)?.to === "accepted" && last?.to === "accepted"
      ? { change: last, isDecided: last.revision.origin === "commit" }
      : null;
  return { changes, accepted };
}

function changesOf<R extends StatusRevision>(revisions: readonly R[]): StatusChange<R>[] {
  const changes: StatusChange<R>[] = [];
  let current: Status | null = null;
  for (const revision of revisions) {
    const to = statusAfter(revision);
    if (to === current) continue;
    changes.push({ from: current, to, revision });
    current = to;
  }
  return changes;
}

/**
 * Leaves out every undo, and the commit before it that it names where what stood before that one stands again.
 * Anyone can write the trailer: without bringing anything back it takes nothing from whom it names.
 */
function withoutUndone<R extends StatusRevision>(revisions: readonly R[]): R[] {
  const undone = new Set<string>();
  const before = new Map<string, Status | null>();
  const kept: R[] = [];
  let last: Status | null = null;
  for (const revision of revisions) {
    const undoes = undoneBy(revision);
    const now = statusAfter(revision);
    if (undoes === null) kept.push(revision);
    else if (before.get(undoes) === now) undone.add(undoes);
    if (revision.commit) before.set(revision.commit, last);
    last = now;
  }
  return kept.filter(({ commit }) => !undone.has(commit ?? ""));
}

function undoneBy({ trailers }: StatusRevision): string | null {
  return trailers?.find(({ key }) => key.toLowerCase() === "docket-undo")?.value ?? null;
}

function statusAfter({ isGone, status }: StatusRevision): Status | null {
  return isGone ? null : status;
}
