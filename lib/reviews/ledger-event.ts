import { z } from "zod";
import { OUTCOMES, POSITIONS } from "./states";

const text = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Who did something, as they were called then. */
const ledgerActor = z.object({
  kind: z.enum(["person", "agent", "system"]),
  key: text,
  name: text,
  mail: text.nullable(),
});

/** The decision (or prompt) an event is about; the key survives moves, the path is what it was then. */
const about = z.object({ key: text, path: text });

/** One file of a write: hashes are sha256 of the bytes; `before` null: the file is new. */
const writtenFile = z.object({ path: text, before: hash.nullable(), after: hash });

/** Content that somebody's word is bound to. `core` is null where a decision could not be read. */
const bound = { core: hash.nullable(), file: hash };

/** Everything that can happen, by type. An old type is never changed, only followed by a new one. */
export const LEDGER_EVENTS = {
  "suggestion-documented": z.object({ card: text, brief: text, path: text, reason: text.nullable() }),
  "suggestion-merged": z.object({ card: text, brief: text, into: about, reason: text.nullable() }),
  "suggestion-declined": z.object({ card: text, brief: text, reason: text }),
  "suggestion-put-off": z.object({
    card: text,
    brief: text,
    until: z.union([day, z.literal("meeting")]),
    reason: text.nullable(),
  }),
  "suggestion-reopened": z.object({ card: text, brief: text, from: text, reason: text.nullable() }),
  "review-opened": z.object({
    review: text,
    record: about,
    round: z.number().int(),
    ...bound,
    policy: z.unknown(),
  }),
  "position-taken": z.object({
    review: text,
    record: about,
    position: z.enum(POSITIONS),
    reason: text.nullable(),
    ...bound,
    /** Whose word it is, when the actor recorded it for somebody present. */
    of: z.object({ key: text, name: text, mail: text.nullable() }).nullable(),
  }),
  "changes-requested": z.object({ review: text, record: about, reason: text, ...bound }),
  "changes-answered": z.object({ review: text, record: about, reason: text.nullable() }),
  "last-call-started": z.object({ review: text, record: about, until: day }),
  "review-closed": z.object({
    review: text,
    record: about,
    outcome: z.enum(OUTCOMES),
    reason: text.nullable(),
    wouldChange: text.nullable(),
    revisitOn: day.nullable(),
    isOverride: z.boolean(),
    /** Positions that counted, as they stood. */
    positions: z.array(
      z.object({ key: text, name: text, position: z.enum(POSITIONS), isStale: z.boolean() }),
    ),
    ...bound,
  }),
  "review-undone": z.object({ review: text, record: about, reason: text.nullable() }),
  "decision-ratified": z.object({ record: about, reason: text.nullable(), ...bound }),
  /** `ratification`: id of the event that is taken back. */
  "ratification-undone": z.object({ record: about, ratification: text, reason: text.nullable() }),
  "decision-edited": z.object({
    review: text,
    record: about,
    before: z.object(bound),
    after: z.object(bound),
  }),
  "status-placed": z.object({ record: about, line: z.number().int(), status: text }),
  "write-pending": z.object({ write: text, review: text.nullable(), files: z.array(writtenFile) }),
  "write-done": z.object({
    write: text,
    review: text.nullable(),
    commit: text.nullable(),
    branch: text.nullable(),
  }),
  "write-refused": z.object({ write: text, review: text.nullable(), code: text, sentence: text }),
  "person-named": z.object({ name: text, mail: text.nullable() }),
  "ledger-imported": z.object({
    events: z.number().int(),
    head: hash,
    /** Which ledger: the hash of its first event. Absent: it was empty, or imported by an earlier version. */
    ledger: hash.optional(),
    note: text.nullable(),
  }),
} as const;

export type LedgerType = keyof typeof LEDGER_EVENTS;
export type LedgerData<T extends LedgerType> = z.infer<(typeof LEDGER_EVENTS)[T]>;

/** What happened, before it has a place in the chain. */
export type NewEvent = {
  [T in LedgerType]: { type: T; data: LedgerData<T> };
}[LedgerType];

/** One link of the chain. `at` is ISO-8601 UTC; `source` is the id of the source; `seq` counts from 1 without gaps. */
export const ledgerEvent = z.object({
  seq: z.number().int().min(1),
  id: text,
  at: text,
  actor: ledgerActor,
  source: text.nullable(),
  type: z.enum(Object.keys(LEDGER_EVENTS) as [LedgerType, ...LedgerType[]]),
  data: z.record(z.string(), z.unknown()),
  previous: hash,
  hash,
});
export type LedgerEvent = z.infer<typeof ledgerEvent>;

/** What stands before the first event. */
export const CHAIN_START = "0".repeat(64);
