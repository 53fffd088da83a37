import type { Context } from "../../context";
import { appendEvents } from "../../db/append-events";
import type { Transaction } from "../../db/database";
import { bumpDataVersion } from "../../db/sync-state";
import { readDecisionNow } from "../../queries/decisions/decision-now";
import type { WriteRow } from "../../queries/reviews/write-row";
import { needsYaml } from "../../records/header/needs-yaml";
import { isRefusal, type Refusal } from "../../refusal";
import type { NewEvent } from "../../reviews/ledger-event";
import { sql } from "../../sql";
import { eventFrame } from "../event-frame";
import { endDocumenting, giveDocumentingUp } from "../suggestions/end-documenting";
import { tellVerdict } from "../tell-verdict";

/** How a write ended. With `written`, a refusal is that of the commit. */
export type WriteEnd = {
  state: "written" | "refused" | "waiting";
  commit: string | null;
  branch: string | null;
  refusal: Refusal | null;
};

/**
 * Note the end of a write, with its events, and bring what lists say of its files up to date at once; the
 * sync that is asked for then reads them whole.
 */
export async function finishWrite(ctx: Context, write: WriteRow, end: WriteEnd): Promise<void> {
  const { refusal } = end;
  const at = ctx.now().toISOString();
  await ctx.db.transact(async (transaction) => {
    const count = await transaction.run(sql`
      UPDATE "WriteBack" SET "state" = ${keptState(write, end)}, "commit" = ${end.commit}, "branch" = ${end.branch},
        "refusalCode" = ${refusal?.code ?? null}, "refusalSentence" = ${refusal?.sentence ?? null},
        "refusalNextStep" = ${refusal?.nextStep ?? null}, "doneAt" = ${end.state === "refused" ? null : at}
      WHERE "id" = ${write.id} AND "state" IN ('pending', 'waiting')`);
    // Another server on the same database was quicker.
    if (count === 0) return;
    const events: NewEvent[] = [eventOf(write, end)];
    if (write.purpose === "new")
      events.push(
        ...(end.state === "refused"
          ? await giveDocumentingUp(ctx, transaction, write, refusal?.sentence ?? null)
          : end.state === "written"
            ? await endDocumenting(ctx, transaction, write)
            : []),
      );
    await appendEvents(ctx.db, transaction, eventFrame(ctx, write.sourceId), events);
    if (end.state === "written") await noteStatuses(transaction, write);
  });
  const keys = await keysOf(ctx, write);
  if (end.state !== "refused") ctx.requestSync(write.sourceId);
  await tellVerdict(ctx, write.sourceId, keys);
}

/** A write whose commit was asked for and refused has a state of its own, so that queues need not look into it. */
function keptState({ wish }: WriteRow, { state, commit }: WriteEnd): string {
  return state === "written" && wish !== null && commit === null ? "uncommitted" : state;
}

function eventOf({ id, reviewId }: WriteRow, { state, commit, branch, refusal }: WriteEnd): NewEvent {
  if (state === "refused")
    return {
      type: "write-refused",
      data: {
        write: id,
        review: reviewId,
        code: refusal?.code ?? "write-failed",
        sentence: refusal?.sentence ?? "",
      },
    };
  return { type: "write-done", data: { write: id, review: reviewId, commit, branch } };
}

/** The size that no file has makes the next sync read it whole. */
async function noteStatuses(transaction: Transaction, { root, sourceId, files }: WriteRow): Promise<void> {
  for (const { path } of files) {
    const now = readDecisionNow({ root, path, stored: null });
    if (isRefusal(now)) continue;
    const core = needsYaml(now.text) === null ? now.core : null;
    await transaction.run(sql`
      UPDATE "Record" SET "status" = ${now.record.status}, "statusRaw" = ${now.record.statusRaw},
        "coreHash" = COALESCE(${core}, "coreHash"), "size" = -1
      WHERE "sourceId" = ${sourceId} AND "path" = ${path} AND "kind" = 'decision'`);
  }
  await transaction.run(bumpDataVersion());
}

async function keysOf(ctx: Context, { sourceId, files }: WriteRow): Promise<string[]> {
  const keys: string[] = [];
  for (const { path } of files) {
    const [row] = await ctx.db.rows(
      sql`SELECT "key" FROM "RecordIdentity" WHERE "sourceId" = ${sourceId} AND "path" = ${path}`,
    );
    if (row) keys.push(String(row.key));
  }
  return keys;
}
