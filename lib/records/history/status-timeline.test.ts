import { describe, expect, it } from "vitest";
import type { Status } from "../vocabulary";
import { type CommitOrigin, commitOrigin } from "./commit-origin";
import { statusTimeline } from "./status-timeline";

const says = (status: Status | null, origin: CommitOrigin = "commit", isGone = false) => ({
  status,
  statusRaw: status,
  origin,
  isGone,
});

describe("status over time", () => {
  it("is told by the revisions that changed it", () => {
    const revisions = [says("proposed"), says("proposed"), says("accepted"), says("accepted")];
    const { changes, accepted } = statusTimeline(revisions);
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      [null, "proposed"],
      ["proposed", "accepted"],
    ]);
    expect(accepted).toEqual({ change: changes[1], isDecided: true });
    expect(changes[1]?.revision).toBe(revisions[2]);
  });

  it("counts the last time a decision became accepted, and none when it is no longer", () => {
    const back = statusTimeline([says("accepted"), says("proposed"), says("accepted")]);
    expect(back.accepted?.change).toBe(back.changes[2]);
    expect(statusTimeline([says("accepted"), says("superseded")]).accepted).toBeNull();
    expect(statusTimeline([says("accepted"), says(null, "commit", true)]).accepted).toBeNull();
    expect(statusTimeline([])).toEqual({ changes: [], accepted: null });
  });

  it("takes no undo for an acceptance: what was before the undone commit stands again", () => {
    const by = (commit: string, status: Status, undoes?: string) => ({
      ...says(status),
      commit,
      trailers: undoes === undefined ? [] : [{ key: "Docket-Undo", value: undoes }],
    });
    const revisions = [by("a", "accepted"), by("b", "superseded"), by("c", "accepted", "b")];
    const { changes, accepted } = statusTimeline(revisions);
    expect(changes).toHaveLength(3);
    expect(accepted?.change.revision).toBe(revisions[0]);
    const twice = [...revisions, by("d", "rejected"), by("e", "accepted", "d")];
    expect(statusTimeline(twice).accepted?.change.revision).toBe(twice[0]);
    expect(statusTimeline([...revisions, by("d", "rejected")]).accepted).toBeNull();
    const unknown = [by("a", "proposed"), by("b", "accepted", "rewritten")];
    expect(statusTimeline(unknown).accepted).toBeNull();
  });

  it("takes nothing back by a trailer alone: an undo has to bring back what was before", () => {
    const by = (commit: string, status: Status, undoes?: string) => ({
      ...says(status),
      commit,
      trailers: undoes === undefined ? [] : [{ key: "Docket-Undo", value: undoes }],
    });
    const yes = [by("a", "proposed"), by("b", "accepted")];
    const touched = [...yes, by("c", "accepted", "b")];
    expect(statusTimeline(touched).accepted?.change.revision).toBe(touched[1]);
    const elsewhere = [...yes, by("c", "superseded"), by("d", "accepted", "a")];
    expect(statusTimeline(elsewhere).accepted).toBeNull();
    const itself = [...yes, by("c", "proposed"), by("d", "accepted", "d")];
    expect(statusTimeline(itself).accepted).toBeNull();
    const untaken = [...yes, by("c", "proposed", "b"), by("d", "accepted", "c")];
    expect(statusTimeline(untaken).accepted).toBeNull();
  });

  it("takes no import and no cut end of a clone for an acceptance", () => {
    expect(statusTimeline([says("accepted", "import")]).accepted?.isDecided).toBe(false);
    expect(statusTimeline([says("accepted", "cut"), says("accepted")]).accepted?.isDecided).toBe(false);
    expect(statusTimeline([says("proposed", "import"), says("accepted")]).accepted?.isDecided).toBe(true);
  });

  it("calls ten new records at once an import", () => {
    expect([commitOrigin(9, false), commitOrigin(10, false), commitOrigin(1, true)]).toEqual([
      "commit",
      "import",
      "cut",
    ]);
  });
});
