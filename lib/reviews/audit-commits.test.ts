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

function audited(story: readonly NewEvent[], name = "Ann") {
  let previous = CHAIN_START;
  const events = story.map(({ type, data }, index): LedgerEvent => {
    const actor = { kind: "person" as const, key: `name:${name}`, name, mail: null };
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
  return { audit, events, id: events[0]!.hash };
}

const trailers = (head: string, review = "r1", ledger: string | null = null) => [
  { key: "Docket-Review", value: review },
  ...(ledger === null ? [] : [{ key: "Docket-Ledger", value: ledger }]),
  { key: "Docket-Head", value: head },
];
const saying = (said: readonly { key: string; value: string }[], hash = "d".repeat(40)) => [
  { hash, trailers: said, hashes: new Map<string, string>() },
];

describe("a ledger beside a repository", () => {
  it("agrees with the commit that was made of its write", () => {
    const { audit, events, id } = audited(STORY);
    const commits = [
      {
        hash: commit,
        trailers: trailers(events[1]!.hash, "r1", id),
        hashes: new Map([[record.path, after]]),
      },
    ];
    const agreed = { faults: [], named: 1, confirmed: 1, elsewhere: 0, others: [] };
    expect(auditCommits([audit], commits)).toEqual(agreed);
  });

  it("is known to lack its end by a head that a commit names", () => {
    const { events, id } = audited(STORY);
    const { audit } = audited(STORY.slice(0, 1));
    for (const ledger of [id, null])
      expect(auditCommits([audit], saying(trailers(events[2]!.hash, "r1", ledger))).faults).toMatchObject([
        { sentence: expect.stringContaining("cut off") },
      ]);
  });

  it("is contradicted by a commit that holds other bytes, or names a review nobody held", () => {
    const { audit, events, id } = audited(STORY);
    const head = events[0]!.hash;
    const other = [{ hash: commit, trailers: trailers(head), hashes: new Map([[record.path, before]]) }];
    expect(auditCommits([audit], other).faults).toHaveLength(1);
    for (const ledger of [id, null])
      expect(auditCommits([audit], saying(trailers(head, "r9", ledger)))).toMatchObject({
        faults: [{ commit: "d".repeat(40) }],
        elsewhere: 1,
      });
  });
});

describe("a commit of another installation", () => {
  const own = audited(STORY);
  const theirs = audited(
    STORY.map((event) =>
      event.type === "review-opened" ? { type: event.type, data: { ...event.data, review: "r7" } } : event,
    ),
    "Bea",
  );
  const made = trailers(theirs.events[2]!.hash, "r7", theirs.id);

  it("is told by the ledger it names: counted, and neither a fault nor checked", () => {
    expect(auditCommits([own.audit], [...saying(made), ...saying(made, "e".repeat(40))])).toMatchObject({
      faults: [],
      named: 0,
      others: [{ ledger: theirs.id, commits: 2 }],
    });
  });

  it("is checked like our own where its ledger is at hand", () => {
    const both = [own.audit, theirs.audit];
    expect(auditCommits(both, saying(made))).toMatchObject({ faults: [], named: 1, others: [] });
    const forged = [
      trailers("f".repeat(64), "r7", theirs.id),
      trailers(theirs.events[2]!.hash, "r9", theirs.id),
    ];
    for (const said of forged) expect(auditCommits(both, saying(said)).faults).toHaveLength(1);
  });

  it("is a fault where it contradicts what this ledger says", () => {
    const { head } = own.audit.chain;
    const contradictions = [
      saying(trailers(head, "r7", theirs.id)),
      saying(trailers(theirs.events[2]!.hash, "r1", theirs.id)),
      [{ hash: commit, trailers: made, hashes: new Map([[record.path, after]]) }],
      saying(trailers(theirs.events[2]!.hash, "r7", "Bea's")),
      saying(trailers("none", "r7", theirs.id)),
    ];
    for (const commits of contradictions)
      expect(auditCommits([own.audit], commits)).toMatchObject({
        faults: [{ sentence: expect.stringContaining("names") }],
        others: [],
      });
  });

  it("does not hide what a squashed commit says of this ledger beside it", () => {
    const cut = audited(STORY.slice(0, 1)).audit;
    const squashed = [...made, ...trailers(own.events[2]!.hash, "r1", own.id)];
    expect(auditCommits([cut], saying(squashed)).faults).toHaveLength(1);
    expect(auditCommits([own.audit], saying(squashed))).toMatchObject({ faults: [], named: 1 });
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
    const bound = { core: after, file: before };
    const ratified: NewEvent = { type: "decision-ratified", data: { record, reason: null, ...bound } };
    const taken: NewEvent = {
      type: "ratification-undone",
      data: { record, ratification: "e1", reason: null },
    };
    expect(audited([ratified, ratified, taken]).audit.consents.size).toBe(1);
  });
});
