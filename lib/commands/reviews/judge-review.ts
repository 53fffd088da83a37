import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import type { Transaction } from "../../db/database";
import {
  type DecisionNow,
  findDecision,
  type KnownDecision,
  readDecisionNow,
  refuseMissingDecision,
} from "../../queries/decisions/decision-now";
import { findReview, type ReviewRow, refuseMissingReview } from "../../queries/reviews/review-row";
import { readDecisionText } from "../../records/edit/read-decision-text";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { can } from "../../reviews/can";
import type { NewEvent } from "../../reviews/ledger-event";
import { VERBS, type Verb, type VerbRow } from "../../reviews/verbs";
import { join, list, type Sql, sql } from "../../sql";
import { eventFrame } from "../event-frame";

/** A review with its decision, as its file is now. */
export type OpenReview = { review: ReviewRow; decision: KnownDecision; now: DecisionNow };

/**
 * A review that `verb` may be done to by who acts, with what its decision says now. The state is looked at
 * first, so that whoever comes late costs no reading of the file.
 *
 * @param shown hashes of what the page showed; an absent one is not compared
 */
export async function openForVerb(
  ctx: Context,
  id: string,
  verb: Verb,
  shown: { file?: string | null; core?: string | null },
): Promise<OpenReview | Refusal> {
  const review = await findReview(ctx.db, id);
  if (!review) return refuseMissingReview();
  const allowed = can(ctx.actor, verb, { thing: "review", state: review.state });
  if (allowed !== true) return allowed;
  const decision = await findDecision(ctx.db, review.key);
  if (!decision) return refuseMissingDecision();
  const now = readDecisionNow(decision);
  // A review whose file is gone can still be given up, over what it was opened on.
  if (isRefusal(now))
    return verb === "close-withdrawn" ? { review, decision, now: unread(review, decision) } : now;
  return refuseStale(shown, now, verb) ?? { review, decision, now };
}

/** What is known of a decision that cannot be read any more: the hashes of what its review was opened on. */
function unread({ core, file }: ReviewRow, { path }: KnownDecision): DecisionNow {
  const record = readDecisionText(path, "");
  return { path, bytes: new Uint8Array(), text: "", file, core, record };
}

/** Words bind to a text: another one than the page showed is not consented to by accident. */
function refuseStale(
  { file, core }: { file?: string | null; core?: string | null },
  now: DecisionNow,
  verb: Verb,
): Refusal | null {
  if (file == null || file === now.file) return null;
  const row: VerbRow = VERBS[verb];
  const isSameText = core != null && core === now.core;
  // Only who writes bytes needs the very same bytes.
  if (isSameText && row.to !== "closed" && verb !== "edit") return null;
  return refuse(
    "page-stale",
    isSameText
      ? `${now.path} has changed since this page was drawn, though not in what it decides.`
      : `${now.path} says something else than when this page was drawn.`,
    "Reload the page, look at what changed, and press once more.",
  );
}

/**
 * Change a review in one transaction: only out of a state that the table allows, so that of two at once one
 * wins; the events are appended with it. `set` must name a column, for the row is locked by it.
 */
export async function changeReview(
  ctx: Context,
  { id, sourceId }: Pick<ReviewRow, "id" | "sourceId">,
  verb: Verb,
  change: { set: readonly Sql[]; where?: Sql },
  also: (transaction: Transaction) => Promise<NewEvent[] | Refusal>,
): Promise<true | Refusal> {
  const row: VerbRow = VERBS[verb];
  return ctx.db.transact(async (transaction) => {
    const count = await transaction.run(sql`
      UPDATE "Review" SET ${join(change.set, ", ")}
      WHERE "id" = ${id} AND "state" IN (${list(row.from)})${change.where ? sql` AND ${change.where}` : sql``}`);
    if (count === 0) {
      const now = await findReview(transaction, id);
      const refused = now
        ? can(ctx.actor, verb, { thing: "review", state: now.state })
        : refuseMissingReview();
      return refused === true
        ? refuse("wrong-state", "Somebody else was faster.", "Reload the page to see how it stands now.")
        : refused;
    }
    const events = await also(transaction);
    if (isRefusal(events)) return events;
    if (events.length > 0) await appendEvents(ctx.db, transaction, eventFrame(ctx, sourceId), events);
    return true;
  });
}

/** The decision as events name it. */
export function aboutOf({ key, path }: KnownDecision): { key: string; path: string } {
  return { key, path };
}
