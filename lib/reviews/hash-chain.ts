import { CHAIN_START, LEDGER_EVENTS, type LedgerEvent } from "./ledger-event";

/** sha256 of UTF-8 text as 64 hexadecimal digits; handed in, because the core has no platform. */
export type Sha256 = (text: string) => string;

/**
 * JSON with the keys of every object in one order and no white space, so that the same event has the same
 * bytes wherever it was stored. Numbers are safe integers in every event.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${entries.join(",")}}`;
}

/** The hash of an event: of the one before it and of all that it says. */
export function eventHash(event: Omit<LedgerEvent, "hash">, sha256: Sha256): string {
  const { seq, id, at, actor, source, type, data, previous } = event;
  return sha256(canonicalJson([previous, seq, id, at, actor, source, type, data]));
}

/** What is wrong at one place of a chain, named by the row an auditor has to look at. */
export type ChainFault = {
  seq: number;
  fault: "altered" | "missing" | "swapped" | "unreadable";
  sentence: string;
};

/** How far a chain has been followed. Handed on from batch to batch, so that it need not fit in memory. */
export type ChainState = { seq: number; head: string; ids: number };

export const EMPTY_CHAIN: ChainState = { seq: 0, head: CHAIN_START, ids: 0 };

/**
 * Follow a chain by a batch of events in the order of their numbers. After a fault the chain is taken up
 * again at the event that was found, so that each row is named once and those behind it are still checked.
 * That its end was cut off can be seen only beside a head kept elsewhere (`Docket-Head:` in commits).
 */
export function followChain(
  state: ChainState,
  events: readonly LedgerEvent[],
  sha256: Sha256,
): { state: ChainState; faults: ChainFault[] } {
  const faults: ChainFault[] = [];
  let { seq, head, ids } = state;
  for (const event of events) {
    const at = event.seq;
    if (at !== seq + 1)
      faults.push({
        seq: seq + 1,
        fault: "missing",
        sentence: at > seq + 1 ? gap(seq + 1, at - 1) : `Event ${at} stands where ${seq + 1} should.`,
      });
    const isOwn = eventHash(event, sha256) === event.hash;
    if (!isOwn)
      faults.push({
        seq: at,
        fault: "altered",
        sentence: `Event ${at} does not say any more what it said when it was written.`,
      });
    else if (event.previous !== head && at === seq + 1)
      faults.push({
        seq: at,
        fault: "swapped",
        sentence: `Event ${at} does not follow the one that stands before it.`,
      });
    if (isOwn && !LEDGER_EVENTS[event.type].safeParse(event.data).success)
      faults.push({
        seq: at,
        fault: "unreadable",
        sentence: `Event ${at} is not what a “${event.type}” can be.`,
      });
    seq = at;
    head = event.hash;
    ids++;
  }
  return { state: { seq, head, ids }, faults };
}

function gap(from: number, to: number): string {
  return from === to ? `Event ${from} is missing.` : `Events ${from} to ${to} are missing.`;
}
