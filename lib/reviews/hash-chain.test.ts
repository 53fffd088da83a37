import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, EMPTY_CHAIN, eventHash, followChain } from "./hash-chain";
import { CHAIN_START, type LedgerEvent } from "./ledger-event";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const actor = { kind: "person" as const, key: "mail:ann@example.org", name: "Ann", mail: "ann@example.org" };

function chain(reasons: readonly string[]): LedgerEvent[] {
  let previous = CHAIN_START;
  return reasons.map((reason, index) => {
    const event = {
      seq: index + 1,
      id: `e${index}`,
      at: "2026-03-01T09:00:00.000Z",
      actor,
      source: "s1",
      type: "suggestion-declined" as const,
      data: { card: "c1", brief: "Use a queue", reason },
      previous,
    };
    previous = eventHash(event, sha256);
    return { ...event, hash: previous };
  });
}

const faultsOf = (events: LedgerEvent[]) => followChain(EMPTY_CHAIN, events, sha256).faults;

describe("the chain of events", () => {
  it("is whole as it was written, in one piece or in batches", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 12 }), fc.nat(12), (reasons, cut) => {
        const events = chain(reasons);
        const first = followChain(EMPTY_CHAIN, events.slice(0, cut), sha256);
        const second = followChain(first.state, events.slice(cut), sha256);
        expect([...first.faults, ...second.faults]).toEqual([]);
        expect(second.state.head).toBe(events.at(-1)?.hash ?? CHAIN_START);
      }),
    );
  });

  it("names the row that was altered", () => {
    const events = chain(["a", "b", "c"]);
    events[1] = { ...events[1]!, data: { ...events[1]!.data, reason: "not what was said" } };
    expect(faultsOf(events)).toMatchObject([{ seq: 2, fault: "altered" }]);
  });

  it("names the row that was altered with its hash made to fit", () => {
    const events = chain(["a", "b", "c"]);
    const altered = { ...events[1]!, data: { ...events[1]!.data, reason: "not what was said" } };
    events[1] = { ...altered, hash: eventHash(altered, sha256) };
    expect(faultsOf(events)).toMatchObject([{ seq: 3, fault: "swapped" }]);
  });

  it("names the row that was removed", () => {
    const events = chain(["a", "b", "c", "d"]);
    events.splice(1, 1);
    expect(faultsOf(events)).toMatchObject([{ seq: 2, fault: "missing", sentence: "Event 2 is missing." }]);
  });

  it("names rows that changed places", () => {
    const events = chain(["a", "b", "c", "d"]);
    const [second, third] = [events[1]!, events[2]!];
    events[1] = { ...third, seq: 2 };
    events[2] = { ...second, seq: 3 };
    expect(faultsOf(events).map(({ seq }) => seq)).toEqual(expect.arrayContaining([2, 3]));
  });

  it("finds any change of any one row", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.string(),
        (reasons, at, said) => {
          const events = chain(reasons);
          const index = at % events.length;
          fc.pre(said !== reasons[index]);
          events[index] = { ...events[index]!, data: { ...events[index]!.data, reason: said } };
          expect(faultsOf(events)).toMatchObject([{ seq: index + 1, fault: "altered" }]);
        },
      ),
    );
  });

  it("says so where an event is nothing that can happen", () => {
    const [event] = chain(["a"]);
    const odd = { ...event!, data: { card: 1 } };
    expect(faultsOf([{ ...odd, hash: eventHash(odd, sha256) }])).toMatchObject([{ fault: "unreadable" }]);
  });
});

describe("canonical JSON", () => {
  it("is the same whatever order its keys came in", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });
});
