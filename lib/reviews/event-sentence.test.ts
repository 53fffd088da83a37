import { describe, expect, it } from "vitest";
import { eventSentence } from "./event-sentence";
import { LEDGER_EVENTS, type NewEvent } from "./ledger-event";

const hash = "0".repeat(64);
const record = { key: "k", path: "docs/adr/0001-use-a-queue.md" };
const bound = { core: hash, file: hash };

const EXAMPLES: NewEvent[] = [
  { type: "suggestion-documented", data: { card: "c", brief: "b", path: record.path, reason: null } },
  { type: "suggestion-merged", data: { card: "c", brief: "b", into: record, reason: "the same" } },
  { type: "suggestion-declined", data: { card: "c", brief: "b", reason: "a spike" } },
  { type: "suggestion-put-off", data: { card: "c", brief: "b", until: "meeting", reason: null } },
  { type: "suggestion-reopened", data: { card: "c", brief: "b", from: "declined", reason: null } },
  { type: "review-opened", data: { review: "r", record, round: 2, policy: {}, ...bound } },
  {
    type: "position-taken",
    data: { review: "r", record, position: "object", reason: "too dear", of: null, ...bound },
  },
  { type: "changes-requested", data: { review: "r", record, reason: "say which", ...bound } },
  { type: "changes-answered", data: { review: "r", record, reason: null } },
  { type: "last-call-started", data: { review: "r", record, until: "2026-03-01" } },
  {
    type: "review-closed",
    data: {
      review: "r",
      record,
      outcome: "rejected",
      reason: "too dear",
      wouldChange: "a cheaper broker",
      revisitOn: "2026-09-01",
      isOverride: false,
      positions: [],
      ...bound,
    },
  },
  { type: "review-undone", data: { review: "r", record, reason: null } },
  { type: "decision-ratified", data: { record, reason: null, ...bound } },
  { type: "ratification-undone", data: { record, ratification: "e", reason: null } },
  { type: "decision-edited", data: { review: "r", record, before: bound, after: bound } },
  { type: "status-placed", data: { record, line: 3, status: "proposed" } },
  {
    type: "write-pending",
    data: { write: "w", review: "r", files: [{ path: record.path, before: null, after: hash }] },
  },
  { type: "write-done", data: { write: "w", review: "r", commit: "abcdef0123456789", branch: "main" } },
  {
    type: "write-refused",
    data: { write: "w", review: "r", code: "file-changed", sentence: "It has changed." },
  },
  { type: "person-named", data: { name: "Ann", mail: null } },
  { type: "ledger-imported", data: { events: 3, head: hash, note: null } },
];

describe("an event as a sentence", () => {
  it("is there for everything that can happen", () => {
    expect(EXAMPLES.map(({ type }) => type).sort()).toEqual(Object.keys(LEDGER_EVENTS).sort());
    for (const event of EXAMPLES) expect(eventSentence(event).length).toBeGreaterThan(8);
  });

  it("tells the reason, and both names where a word was recorded", () => {
    const of = { key: "name:ben", name: "Ben", mail: null };
    const data = { review: "r", record, position: "approve" as const, reason: null, of, ...bound };
    expect(eventSentence({ type: "position-taken", data })).toBe("recorded that Ben approved");
    expect(EXAMPLES.map(eventSentence)).toContain(
      "closed it as rejected: too dear. What would change it: a cheaper broker. To be looked at again on 2026-09-01",
    );
  });
});
