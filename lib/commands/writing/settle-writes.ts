import type { Context } from "../../context";
import { plannedBytes } from "../../queries/reviews/planned-bytes";
import { selectWrites } from "../../queries/reviews/write-row";
import { isRefusal } from "../../refusal";
import { sql } from "../../sql";
import { carryOutWrite } from "./carry-out-write";
import { finishWrite } from "./finish-write";

/**
 * Finish what a kill left half done, or report it: on start for all sources, after a sync for one. A
 * pending write is carried out (what is on disk already is found done); one that waits for its branch is
 * over when the files hold the new bytes. Answers how many were brought to an end.
 */
export async function settleWrites(ctx: Context, sourceId: string | null): Promise<number> {
  const open = await selectWrites(
    ctx.db,
    sourceId === null
      ? sql`w."state" IN ('pending', 'waiting')`
      : sql`w."sourceId" = ${sourceId} AND w."state" IN ('pending', 'waiting')`,
  );
  let ended = 0;
  for (const write of open) {
    if (write.state === "pending") {
      const answer = await carryOutWrite(ctx, write.id);
      if (!isRefusal(answer) && answer.state !== "pending") ended++;
    } else if (write.files.every((file) => isThere(write.root, file))) {
      const { commit, branch } = write;
      await finishWrite(ctx, write, { state: "written", commit, branch, refusal: null });
      ended++;
    }
  }
  return ended;
}

function isThere(root: string, file: Parameters<typeof plannedBytes>[1]): boolean {
  const found = plannedBytes(root, file);
  return !("refused" in found) && found.isDone;
}
