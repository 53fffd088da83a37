import { z } from "zod";
import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import { findDecision, readDecisionNow, refuseMissingDecision } from "../../queries/decisions/decision-now";
import { planClosing } from "../../queries/reviews/plan-closing";
import { plannedBytes } from "../../queries/reviews/planned-bytes";
import { findReview, isStale } from "../../queries/reviews/review-row";
import { findWrite, refuseMissingWrite, type WriteRow } from "../../queries/reviews/write-row";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { can } from "../../reviews/can";
import { type PlannedFile, plannedFile, writeTodo } from "../../reviews/write-plan";
import { sql } from "../../sql";
import { eventFrame } from "../event-frame";
import { commitChoice, idText } from "../verdict-input";
import { carryOutWrite, type WriteAnswer } from "./carry-out-write";
import { finishWrite } from "./finish-write";

export const retryWriteInput = z.strictObject({
  write: idText,
  /** Commit to the branch that is checked out after all, or not at all. */
  commit: z.enum(["as-chosen", "here", "no"]).default("as-chosen"),
  /** A new branch with another name, where the chosen one was refused; null: as chosen. */
  branch: commitChoice.branch,
});

/**
 * Write a verdict's bytes again. Over the bytes its patch was made for, they are those that were shown;
 * where only what the verdict is not about has changed, the patch is made anew from the file.
 */
export async function retryWrite(
  ctx: Context,
  input: z.input<typeof retryWriteInput>,
): Promise<WriteAnswer | Refusal> {
  const { write: id, commit, branch } = retryWriteInput.parse(input);
  const write = await findWrite(ctx.db, id);
  if (!write) return refuseMissingWrite();
  const state = todoOf(write);
  const allowed = can(ctx.actor, "write-file", { thing: "write", state });
  if (allowed !== true) return allowed;
  if (write.state === "refused") {
    const files = await filesAnew(ctx, write);
    if (isRefusal(files)) return files;
    const isSaid = files.length === 0;
    const wish =
      commit === "no" || write.wish === null
        ? null
        : { ...write.wish, branch: commit === "here" ? null : (branch ?? write.wish.branch) };
    const kept = isSaid ? write.files : files;
    const done = await ctx.db.transact(async (transaction): Promise<true | Refusal> => {
      const count = await transaction.run(sql`
        UPDATE "WriteBack" SET "state" = 'pending', "files" = ${JSON.stringify(kept.map((file) => plannedFile.parse(file)))},
          "wish" = ${isSaid || wish === null ? null : JSON.stringify(wish)} WHERE "id" = ${id} AND "state" = 'refused'`);
      if (count === 0) return refuse("wrong-state", "Somebody else is writing it.", "Reload the page.");
      const shown = kept.map(({ path, before, after }) => ({ path, before, after }));
      await appendEvents(ctx.db, transaction, eventFrame(ctx, write.sourceId), [
        { type: "write-pending", data: { write: id, review: write.reviewId, files: shown } },
      ]);
      return true;
    });
    if (isRefusal(done)) return done;
    if (isSaid) {
      const end = { state: "written", commit: null, branch: null, refusal: null } as const;
      await finishWrite(ctx, { ...write, wish: null }, end);
      return { id, ...end };
    }
  }
  return carryOutWrite(ctx, id);
}

function todoOf(write: WriteRow): string {
  const { state, commit, wish } = write;
  return writeTodo({ state, commit, wish: wish === null ? null : "" }) ?? "written";
}

/** The files as they have to be written now; none when they say it already. */
async function filesAnew(ctx: Context, write: WriteRow): Promise<PlannedFile[] | Refusal> {
  const found = write.files.map((file) => plannedBytes(write.root, file));
  const moved = found.find((one) => "refused" in one && one.code === "file-changed");
  if (!moved || !("refused" in moved)) return write.files;
  const review = write.reviewId === null ? null : await findReview(ctx.db, write.reviewId);
  const isOurs = write.purpose === "status" && write.files.length === 1 && review?.state === "closed";
  if (!isOurs || review.outcome === null) return moved;
  const decision = await findDecision(ctx.db, review.key);
  if (!decision) return refuseMissingDecision();
  const now = readDecisionNow(decision);
  if (isRefusal(now)) return now;
  const bound = { core: review.closedCore, file: review.closedFile ?? "" };
  if (isStale(bound, now))
    return refuse(
      "file-changed",
      `${now.path} says something else than what was decided about.`,
      "Open a new round over what it says now.",
    );
  const plan = await planClosing(ctx, { decision, now }, review.outcome, null, [review.closedByName ?? ""]);
  return isRefusal(plan) ? plan : plan.files;
}
