import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { auditCommits } from "./audit-commits";
import { auditEvents, startAudit } from "./audit-ledger";
import { eventHash } from "./hash-chain";
import { CHAIN_START, type LedgerEvent, type NewEvent } from "./ledger-event";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const [before, after] = ["b".repeat(64), "a".repeat(64)];
const record = { key: "k1", path: "docs/adr/0001.md" };
const commit = "c".repeat(40);

const STORY: NewEvent[] = [
  { type: "review-opened", data: { review: "r1", record, round: 1, core: after, file: before, policy: {} } },
  {
    type: "write-pending",
    data: { write: "w1", review: "r1", files: [{ path: record.path, before, after }] },
  },
  { type: "write-done", data: { write: "w1", review: "r1", commit, branch: "main" } },
];

function audited(story: readonly NewEvent[]) {
  let previous = CHAIN_START;
  const events = story.map(({ type, data }, index): LedgerEvent => {
    const actor = { kind: "person" as const, key: "name:ann", name: "Ann", mail: null };
    const event = {
      seq: index + 1,
      id: `e${index}`,
      at: "2026-01-01T00:00:00.000Z",
      actor,
      source: "s1",
      type,
      data,
      previous,
    };
    previous = eventHash(event, sha256);
    return { ...event, hash: previous };
  });
  const audit = startAudit();
  auditEvents(audit, events, sha256);
  return { audit, events };
}

const trailers = (head: string, review = "r1") => [
  { key: "Docket-Review", value: review },
  { key: "Docket-Head", value: head },
];

describe("a ledger beside a repository", () => {
  it("agrees with the commit that was made of its write", () => {
    const { audit, events } = audited(STORY);
    const commits = [
      { hash: commit, trailers: trailers(events[1]!.hash), hashes: new Map([[record.path, after]]) },
    ];
    expect(auditCommits(audit, commits)).toEqual({ faults: [], named: 1, confirmed: 1, elsewhere: 0 });
  });

  it("is known to lack its end by a head that a commit names", () => {
    const whole = audited(STORY);
    const { audit } = audited(STORY.slice(0, 1));
    const commits = [{ hash: commit, trailers: trailers(whole.events[2]!.hash), hashes: new Map() }];
    expect(auditCommits(audit, commits).faults).toMatchObject([
      { commit, sentence: expect.stringContaining("cut off") },
    ]);
  });

  it("is contradicted by a commit that holds other bytes, or names a review nobody held", () => {
    const { audit, events } = audited(STORY);
    const head = events[0]!.hash;
    const other = [{ hash: commit, trailers: trailers(head), hashes: new Map([[record.path, before]]) }];
    expect(auditCommits(audit, other).faults).toHaveLength(1);
    const forged = [{ hash: "d".repeat(40), trailers: trailers(head, "r9"), hashes: new Map() }];
    expect(auditCommits(audit, forged)).toMatchObject({ faults: [{ commit: "d".repeat(40) }], elsewhere: 1 });
  });
});

describe("consents in force", () => {
  it("are those that were not taken back", () => {
    const positions = [{ key: "name:ann", name: "Ann", position: "approve" as const, isStale: false }];
    const closed: NewEvent = {
      type: "review-closed",
      data: {
        review: "r1",
        record,
        outcome: "approved",
        reason: null,
        wouldChange: null,
        revisitOn: null,
        isOverride: false,
        positions,
        core: after,
        file: before,
      },
    };
    expect([...audited([closed]).audit.consents.values()]).toMatchObject([
      { path: record.path, by: ["Ann"] },
    ]);
    const undone: NewEvent = { type: "review-undone", data: { review: "r1", record, reason: null } };
    expect(audited([closed, undone]).audit.consents.size).toBe(0);
  });
});
