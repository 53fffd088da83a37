import { z } from "zod";
import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import type { Transaction } from "../../db/database";
import { ledgerId } from "../../db/ledger-id";
import { findReview, type ReviewRow, refuseMissingReview } from "../../queries/reviews/review-row";
import { selectWrites, type WriteRow } from "../../queries/reviews/write-row";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { can } from "../../reviews/can";
import type { NewEvent } from "../../reviews/ledger-event";
import { type LeftBranch, leftBranch } from "../../reviews/left-branch";
import { isUndoOver, refuseUndoOver } from "../../reviews/undo-window";
import { raw, sql } from "../../sql";
import { eventFrame, ledgerActorOf } from "../event-frame";
import { tellVerdict } from "../tell-verdict";
import { idText, reasonText } from "../verdict-input";
import { carryOutWrite, type WriteAnswer } from "../writing/carry-out-write";
import { orderWrite } from "../writing/order-write";
import { wishedCommit } from "../writing/wished-commit";
import { inverseOf } from "./inverse-of";
import { changeReview } from "./judge-review";

export const undoCloseInput = z.strictObject({ review: idText, reason: reasonText });

/**
 * Take one's own closing back while its window is open: the review is open again with its positions, the
 * consent is gone, and the old bytes return by the stored inverse, in a second commit. Refused with the
 * difference when the file has moved on. A new branch that the closing made is left as it is: `left` names it.
 */
export async function undoClose(
  ctx: Context,
  input: z.input<typeof undoCloseInput>,
): Promise<{ review: string; write: WriteAnswer | null; left: LeftBranch | null } | Refusal> {
  const { review: id, reason } = undoCloseInput.parse(input);
  const review = await findReview(ctx.db, id);
  if (!review) return refuseMissingReview();
  const allowed = can(ctx.actor, "undo", { thing: "review", state: review.state });
  if (allowed !== true) return allowed;
  const { key } = ledgerActorOf(ctx.actor);
  const at = ctx.now().toISOString();
  if (review.closedByKey !== key)
    return refuse(
      "not-allowed",
      `${review.closedByName ?? "Somebody else"} closed it, and only they can take it back.`,
      "Open a new round to decide anew.",
    );
  if (isUndoOver(review.undoUntil, ctx.now())) return refuseUndoOver(AFTER);

  const write = await closingWrite(ctx, id, review.closedAt ?? "");
  const files = write ? await inverseOf(ctx, write) : [];
  if (isRefusal(files)) return files;
  const until = sql`"undoUntil" >= ${at} AND "closedByKey" = ${key}`;
  let undoing: string | null = null;
  const done = await changeReview(
    ctx,
    review,
    "undo",
    { set: reopened(review.lastCallUntil), where: until },
    async (transaction) => {
      const undone = await takeBack(transaction, review, reason);
      if (!write) return [undone];
      await forgetOwed(transaction, write);
      if (files.length === 0) return [undone];
      const frame = eventFrame(ctx, review.sourceId);
      const head = await appendEvents(ctx.db, transaction, frame, [undone]);
      const parts = { ...undoMessage(write, reason), review: id, ledger: await ledgerId(transaction), head };
      const ordered = await orderWrite(ctx, transaction, {
        sourceId: review.sourceId,
        reviewId: id,
        cardId: null,
        purpose: "undo",
        files,
        wish: wishedCommit(ctx.actor, { isGit: write.commit !== null, commit: true, branch: null }, parts),
      });
      undoing = ordered.id;
      return [ordered.event];
    },
  );
  if (isRefusal(done))
    return done.code === "wrong-state" && (await isOver(ctx, id)) ? refuseUndoOver(AFTER) : done;
  const answer = undoing === null ? null : await carryOutWrite(ctx, undoing);
  if (isRefusal(answer)) return answer;
  // The end of a write tells by itself.
  if (answer === null) await tellVerdict(ctx, review.sourceId, [review.key]);
  return { review: id, write: answer, left: leftBranch(write) };
}

/** Take the consent of a closing back; answers the event that says so. */
async function takeBack(transaction: Transaction, review: ReviewRow, reason: string): Promise<NewEvent> {
  const [row] = await transaction.rows(sql`SELECT "path" FROM "RecordIdentity" WHERE "key" = ${review.key}`);
  await transaction.run(sql`DELETE FROM "Consent" WHERE "reviewId" = ${review.id}`);
  const record = { key: review.key, path: String(row?.path ?? "") };
  return { type: "review-undone", data: { review: review.id, record, reason: reason || null } };
}

/** What was not written, or waits on a branch, is not owed any more; what was written stays in its row. */
async function forgetOwed(transaction: Transaction, { id, state }: WriteRow): Promise<void> {
  await transaction.run(
    state === "written"
      ? sql`UPDATE "WriteBack" SET "wish" = NULL, "state" = 'written' WHERE "id" = ${id} AND "state" = 'uncommitted'`
      : sql`DELETE FROM "WriteBack" WHERE "id" = ${id}`,
  );
}

/** The write of the closing, which is brought to its end before it is taken back. */
async function closingWrite(ctx: Context, review: string, closedAt: string): Promise<WriteRow | null> {
  const find = () =>
    selectWrites(
      ctx.db,
      sql`w."reviewId" = ${review} AND w."purpose" = 'status' AND w."createdAt" >= ${closedAt}`,
    );
  const [write] = await find();
  if (write?.state !== "pending") return write ?? null;
  await carryOutWrite(ctx, write.id);
  return (await find())[0] ?? null;
}

/** A review that was in its last call is so again. */
const reopened = (lastCallUntil: string | null) => [
  raw(lastCallUntil === null ? `"state" = 'open'` : `"state" = 'last-call'`),
  raw(`"outcome" = NULL, "reason" = NULL, "wouldChange" = NULL, "revisitOn" = NULL, "isOverride" = FALSE`),
  raw(
    `"closedAt" = NULL, "closedByKey" = NULL, "closedByName" = NULL, "closedCore" = NULL, "closedFile" = NULL`,
  ),
  raw(`"undoUntil" = NULL`),
];

const AFTER = "Open a new round to decide anew; the file can be changed by its outcome.";

async function isOver(ctx: Context, id: string): Promise<boolean> {
  const review = await findReview(ctx.db, id);
  return review?.state === "closed";
}

function undoMessage(write: WriteRow, reason: string) {
  const subject = write.wish?.message.split("\n")[0] ?? "the last change";
  const decision = /^Decision: (.*)$/m.exec(write.wish?.message ?? "")?.[1] ?? null;
  return { subject: `Undo: ${subject}`, body: reason, decision, undoes: write.commit };
}
