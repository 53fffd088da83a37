import { z } from "zod";
import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import { plannedBytes } from "../../queries/reviews/planned-bytes";
import { findWrite, refuseMissingWrite } from "../../queries/reviews/write-row";
import { isRefusal, type Refusal } from "../../refusal";
import { can } from "../../reviews/can";
import { writeTodo } from "../../reviews/write-plan";
import { refuseCommit } from "../../sources/commit-refusal";
import { commitFiles } from "../../sources/git-commit";
import { gitHistoryOf } from "../../sources/git-facts";
import { sql } from "../../sql";
import { eventFrame } from "../event-frame";
import { tellVerdict } from "../tell-verdict";
import { idText } from "../verdict-input";
import type { WriteAnswer } from "./carry-out-write";

export const retryCommitInput = z.strictObject({
  write: idText,
  /** false: leave it uncommitted for good, because somebody commits it by hand. */
  commit: z.boolean().default(true),
});

/** Commit the files of a write whose commit was refused; just them, as they were written. */
export async function retryCommit(
  ctx: Context,
  input: z.input<typeof retryCommitInput>,
): Promise<WriteAnswer | Refusal> {
  const { write: id, commit: isWanted } = retryCommitInput.parse(input);
  const write = await findWrite(ctx.db, id);
  if (!write) return refuseMissingWrite();
  const { root, wish } = write;
  const state = writeTodo({ ...write, wish: wish === null ? null : "" }) ?? "written";
  const allowed = can(ctx.actor, "commit", { thing: "write", state });
  if (allowed !== true) return allowed;
  if (!isWanted || wish === null) {
    await ctx.db.write([
      sql`UPDATE "WriteBack" SET "wish" = NULL, "state" = 'written' WHERE "id" = ${id} AND "state" = 'uncommitted'`,
    ]);
    await tellVerdict(ctx, write.sourceId, []);
    return { id, state: "written", commit: null, branch: null, refusal: null };
  }
  const place = await gitHistoryOf(root);
  if (place === null || place === "git-missing")
    return refuseCommit(place === null ? "not-in-git" : place, root);
  const files = [];
  for (const file of write.files) {
    const bytes = plannedBytes(root, file);
    if ("refused" in bytes) return bytes;
    files.push(bytes);
  }
  const person = { name: wish.name, mail: wish.mail ?? "" };
  const order = { files, message: wish.message, author: person, committer: person, when: ctx.now() };
  const done = await commitFiles(place, order);
  if ("refused" in done) return done;
  const noted = await ctx.db.transact(async (transaction): Promise<true | Refusal> => {
    const count = await transaction.run(sql`
      UPDATE "WriteBack" SET "state" = 'written', "commit" = ${done.commit}, "branch" = ${done.branch}, "refusalCode" = NULL,
        "refusalSentence" = NULL, "refusalNextStep" = NULL WHERE "id" = ${id} AND "state" = 'uncommitted'`);
    if (count > 0)
      await appendEvents(ctx.db, transaction, eventFrame(ctx, write.sourceId), [
        {
          type: "write-done",
          data: { write: id, review: write.reviewId, commit: done.commit, branch: done.branch },
        },
      ]);
    return true;
  });
  if (isRefusal(noted)) return noted;
  ctx.requestSync(write.sourceId);
  await tellVerdict(ctx, write.sourceId, []);
  return { id, state: "written", commit: done.commit, branch: done.branch, refusal: null };
}
