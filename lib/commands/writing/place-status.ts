import { z } from "zod";
import type { Context } from "../../context";
import { statusRawsAround } from "../../queries/decisions/decision-now";
import { plannedFile } from "../../queries/reviews/plan-closing";
import { ownWords } from "../../records/edit/own-words";
import { PLACED_STATUSES, STATUS_SPOTS } from "../../records/edit/place-status";
import { isRefusal, type Refusal } from "../../refusal";
import { commitSubject, decisionName } from "../../reviews/commit-subject";
import { today } from "../../today";
import { judgeDecision } from "../reviews/judge-decision";
import { aboutOf } from "../reviews/judge-review";
import { commitChoice, hashText, idText } from "../verdict-input";
import { carryOutWrite, type WriteAnswer } from "./carry-out-write";
import { orderWrite } from "./order-write";
import { placeOrSetStatus } from "./place-or-set-status";
import { wishedCommit } from "./wished-commit";

export const placeStatusInput = z.strictObject({
  /** Key of the decision. */
  decision: idText,
  status: z.enum(PLACED_STATUSES),
  /** A choice of `getStatusPlaces` by its name ("everywhere", "line-7", "list" …); "": as `spot` says. */
  place: z.string().max(40).default(""),
  /** Where it goes in a file that has no place for it; places that disagree are all overwritten. */
  spot: z.enum(STATUS_SPOTS).default("section"),
  /** Hash of the file that was shown. */
  file: hashText,
  ...commitChoice,
});

/** Give a decision without one readable status a place for it, as a person chose. */
export async function placeStatus(
  ctx: Context,
  input: z.input<typeof placeStatusInput>,
): Promise<{ decision: string; write: WriteAnswer } | Refusal> {
  const order = placeStatusInput.parse(input);
  const { decision: key, status, spot } = order;
  let write = "";
  const done = await judgeDecision(
    ctx,
    key,
    "place-status",
    order.file,
    async (decision, now, transaction) => {
      const words = ownWords(await statusRawsAround(transaction, decision));
      const change = { status, date: today(ctx), ...words };
      const isThere = now.record.statusPlaces.length > 0;
      const written = placeOrSetStatus(now, change, order.place || (isThere ? "everywhere" : spot));
      if (isRefusal(written)) return written;
      const name = decisionName(now.record);
      const choice = { isGit: decision.isGit, commit: order.commit, branch: order.branch };
      const ordered = await orderWrite(ctx, transaction, {
        sourceId: decision.sourceId,
        reviewId: null,
        cardId: null,
        purpose: "place",
        files: [plannedFile(now, written)],
        wish: wishedCommit(ctx.actor, choice, {
          subject: commitSubject(status, now.record),
          decision: name,
        }),
      });
      write = ordered.id;
      const line = now.record.statusLine ?? 1;
      return [{ type: "status-placed", data: { record: aboutOf(decision), line, status } }, ordered.event];
    },
  );
  if (isRefusal(done)) return done;
  const answer = await carryOutWrite(ctx, write);
  if (isRefusal(answer)) return answer;
  if (answer.state === "refused" && answer.refusal) return answer.refusal;
  return { decision: key, write: answer };
}
