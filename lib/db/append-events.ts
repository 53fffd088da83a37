import { eventHash } from "../reviews/hash-chain";
import type { LedgerEvent, NewEvent } from "../reviews/ledger-event";
import { wordsSaid } from "../reviews/words-said";
import { sha256 } from "../sha256";
import { type SqlValue, sql } from "../sql";
import { type Database, FOR_UPDATE, type Transaction } from "./database";
import { keysOfCards, refreshComments } from "./put-comments";

/** Who did it, where and when, as every event of one command says. */
export type EventFrame = {
  at: string;
  actor: LedgerEvent["actor"];
  /** Id of the source; null: of none. */
  source: string | null;
  newId(): string;
};

/**
 * Append events to the ledger, in the transaction of the change they tell of. The chain's end stays
 * locked until it is over, so that changes with events happen one after the other. What people said with
 * them can be found when it is over.
 *
 * @returns the hash of the last one: the head
 */
export async function appendEvents(
  db: Pick<Database, "provider">,
  transaction: Transaction,
  frame: EventFrame,
  events: readonly NewEvent[],
): Promise<string> {
  const [head] = await transaction.rows(
    sql`SELECT "seq", "hash" FROM "LedgerHead" WHERE "id" = 1${FOR_UPDATE[db.provider]}`,
  );
  if (!head) throw new Error("The ledger has no head: the database is not migrated.");
  let seq = Number(head.seq);
  let previous = String(head.hash);
  for (const { type, data } of events) {
    seq++;
    const { at, actor, source } = frame;
    const event = { seq, id: frame.newId(), at, actor, source, type, data, previous };
    const hash = eventHash(event, sha256);
    const { record, card, review } = subjectOf(data);
    await transaction.run(sql`
      INSERT INTO "LedgerEvent" ("seq", "id", "at", "actorKind", "actorKey", "actorName", "actorMail", "sourceId",
        "type", "recordKey", "cardId", "reviewId", "data", "previous", "hash")
      VALUES (${seq}, ${event.id}, ${at}, ${actor.kind}, ${actor.key}, ${actor.name}, ${actor.mail}, ${source},
        ${type}, ${record}, ${card}, ${review}, ${JSON.stringify(data)}, ${previous}, ${hash})`);
    previous = hash;
  }
  await transaction.run(sql`UPDATE "LedgerHead" SET "seq" = ${seq}, "hash" = ${previous} WHERE "id" = 1`);
  await findWhatWasSaid(db, transaction, events);
  return previous;
}

async function findWhatWasSaid(
  db: Pick<Database, "provider">,
  transaction: Transaction,
  events: readonly NewEvent[],
): Promise<void> {
  const subjects = events.filter((event) => wordsSaid(event).length > 0).map(({ data }) => subjectOf(data));
  if (subjects.length === 0) return;
  const given = (values: readonly SqlValue[]) => values.filter((value) => typeof value === "string");
  const ofCards = await keysOfCards(transaction, given(subjects.map(({ card }) => card)));
  const keys = new Set([...given(subjects.map(({ record }) => record)), ...ofCards]);
  await refreshComments(db, transaction, [...keys]);
}

/** Keys by which the histories of a record, a card and a review find their events. */
function subjectOf(data: NewEvent["data"]): { record: SqlValue; card: SqlValue; review: SqlValue } {
  const record = "record" in data ? data.record.key : "into" in data ? data.into.key : null;
  return {
    record,
    card: "card" in data ? data.card : null,
    review: "review" in data ? data.review : null,
  };
}
