import type { Context } from "../../context";
import type { Row } from "../../db/database";
import type { KeyedTurn } from "../../query/plan/resolve-turns";
import type { Turn, TurnPerson } from "../../reviews/turn-of";
import { raw, type Sql, sql } from "../../sql";
import { today } from "../../today";
import { peopleHere } from "./people-here";
import { reviewChecklist } from "./review-checklist";
import { type PositionRow, type ReviewRow, toPositionRow, toReviewRow } from "./review-row";
import { reviewTurn } from "./review-turn";

/** An open review with whose turn it is; `key` is that of its decision. */
export type OpenTurn = { id: string; key: string; turn: Turn };

type Asking = Pick<Context, "db" | "actor" | "now">;

const kept = new WeakMap<Context["db"], { over: string; turns: OpenTurn[] }>();

/**
 * Whose turn it is in every open review of the connected sources, over what their decisions said at the
 * last sync. Nothing of it is stored: it would be wrong as soon as a day, a text or a person changes. In
 * memory it is kept while none of them did, because the side bar of every page asks.
 */
export async function openTurns(ctx: Asking): Promise<OpenTurn[]> {
  const people = await peopleHere(ctx);
  // Every change of a review appends an event, every change of a text counts the data up.
  const [row] = await ctx.db.keptRows(sql`
    SELECT (SELECT "seq" FROM "LedgerHead" WHERE "id" = 1) AS "head",
      (SELECT "value" FROM "Meta" WHERE "key" = 'dataVersion') AS "data"`);
  const over = JSON.stringify([row?.head, row?.data, today(ctx), people]);
  const known = kept.get(ctx.db);
  if (known?.over === over) return known.turns;
  const turns = await weighOpen(ctx, people);
  kept.set(ctx.db, { over, turns });
  return turns;
}

/** Two statements, however many reviews are open. */
async function weighOpen(ctx: Asking, people: readonly TurnPerson[]): Promise<OpenTurn[]> {
  const open: Sql = raw(`"Review" v JOIN "Source" s ON s."id" = v."sourceId" AND s."removedAt" IS NULL`);
  const [reviews, words] = await Promise.all([
    ctx.db.rows(sql`
      SELECT v.*, x."coreHash" AS "coreNow", x."sha256" AS "fileNow" FROM ${open}
      LEFT JOIN "Record" x ON x."key" = v."key" WHERE v."state" <> 'closed' ORDER BY v."openedAt", v."id"`),
    ctx.db.rows(sql`
      SELECT p.* FROM ${open} JOIN "Position" p ON p."reviewId" = v."id"
      WHERE v."state" <> 'closed' ORDER BY p."at", p."personKey"`),
  ]);
  const positions = new Map<string, PositionRow[]>();
  for (const word of words) {
    const own = positions.get(String(word.reviewId)) ?? [];
    positions.set(String(word.reviewId), own);
    own.push(toPositionRow(word));
  }
  const day = today(ctx);
  return reviews.flatMap((row) => {
    const review = toReviewRow(row);
    const turn = turnNow(row, review, positions.get(review.id) ?? [], day, people);
    return turn === null ? [] : [{ id: review.id, key: review.key, turn }];
  });
}

function turnNow(
  row: Row,
  review: ReviewRow,
  positions: readonly PositionRow[],
  day: string,
  people: readonly TurnPerson[],
): Turn | null {
  // Where no sync has read the file yet, it is what the review was opened over.
  const now =
    row.fileNow === null
      ? { core: review.core, file: review.file }
      : { core: row.coreNow === null ? null : String(row.coreNow), file: String(row.fileNow) };
  return reviewTurn(review, positions, now, reviewChecklist(review, positions, now, day), people);
}

/** The same as a query asks for it: people by name and by mail address. */
export function keyedTurns(turns: readonly OpenTurn[]): KeyedTurn[] {
  const values = (people: readonly TurnPerson[]) =>
    people.flatMap(({ key, name }) => (key.startsWith("mail:") ? [name, key.slice(5)] : [name]));
  return turns.map(({ key, turn }) => ({
    key,
    turn: values(turn.people),
    needs: values(turn.needs),
    since: turn.since,
  }));
}
