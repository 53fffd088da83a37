import { z } from "zod";
import type { Context } from "../../context";
import { ledgerId } from "../../db/ledger-id";
import { readDecisionText } from "../../records/edit/read-decision-text";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { decisionName } from "../../reviews/commit-subject";
import type { PlannedFile } from "../../reviews/write-plan";
import { sha256 } from "../../sha256";
import { raw } from "../../sql";
import { commitChoice, fileText, hashText, idText, reasonText } from "../verdict-input";
import { carryOutWrite, type WriteAnswer } from "../writing/carry-out-write";
import { orderWrite } from "../writing/order-write";
import { refuseUnwritable } from "../writing/refuse-unwritable";
import { wishedCommit } from "../writing/wished-commit";
import { answerChanges } from "./answer-changes";
import { aboutOf, changeReview, openForVerb } from "./judge-review";
import { keepText } from "./keep-text";

export const editDecisionInput = z.strictObject({
  review: idText,
  text: fileText,
  /** Hash of the file that was edited. */
  file: hashText,
  reason: reasonText,
  ...commitChoice,
});

/**
 * Change the text of a decision under review. Written by the same protocol as a verdict; words given to the
 * old text become stale where what it decides has changed, and an open request counts as answered.
 */
export async function editDecision(
  ctx: Context,
  input: z.input<typeof editDecisionInput>,
): Promise<{ review: string; write: WriteAnswer } | Refusal> {
  const order = editDecisionInput.parse(input);
  const { review: id, reason } = order;
  const open = await openForVerb(ctx, id, "edit", { file: order.file });
  if (isRefusal(open)) return open;
  const { review, decision, now } = open;
  const text = inStyleOf(now.text, order.text);
  const refused = refuseText(now.text, text, decision.path);
  if (refused) return refused;
  const record = readDecisionText(decision.path, text);
  if (record.status !== now.record.status)
    return refuse(
      "invalid-input",
      `The edit would change the status from ${now.record.status ?? "none"} to ${record.status ?? "none"}.`,
      "Leave the status as it is; closing the review writes it.",
    );
  const file = wholeFile(decision.path, now.text, text, now.file);
  const core = record.coreHash === null ? null : sha256(record.coreHash);
  let write = "";
  const set = [raw('"state" = "state"')];
  const done = await changeReview(ctx, review, "edit", { set }, async (transaction) => {
    await keepText(transaction, now);
    const ordered = await orderWrite(ctx, transaction, {
      sourceId: review.sourceId,
      reviewId: id,
      cardId: null,
      purpose: "edit",
      files: [file],
      wish: wishedCommit(
        ctx.actor,
        { isGit: decision.isGit, commit: order.commit, branch: order.branch },
        {
          subject: `Edit ${decisionName(now.record)}`,
          body: reason,
          decision: decisionName(now.record),
          review: id,
          ledger: await ledgerId(transaction),
        },
      ),
    });
    write = ordered.id;
    const [before, after] = [
      { core: now.core, file: now.file },
      { core, file: file.after },
    ];
    return [
      { type: "decision-edited", data: { review: id, record: aboutOf(decision), before, after } },
      ordered.event,
    ];
  });
  if (isRefusal(done)) return done;
  const answer = await carryOutWrite(ctx, write);
  if (isRefusal(answer)) return answer;
  if (answer.state === "refused" && answer.refusal) return answer.refusal;
  if (review.requestedAt !== null) await answerChanges(ctx, { review: id, reason });
  return { review: id, write: answer };
}

/** A form sends CRLF, or LF, whatever the file has; a byte order mark is not typed. */
function inStyleOf(before: string, typed: string): string {
  const newline = before.includes("\r\n") ? "\r\n" : "\n";
  const plain = typed.replace(/^\ufeff/, "").replace(/\r\n?|\n/g, newline);
  return before.startsWith("\ufeff") ? `\ufeff${plain}` : plain;
}

function refuseText(before: string, text: string, path: string): Refusal | null {
  if (text === before)
    return refuse("invalid-input", `${path} says that already.`, "Change something, or leave the editor.");
  return refuseUnwritable(text);
}

/** One edit from the first unit that differs to the last. */
function wholeFile(path: string, before: string, after: string, file: string): PlannedFile {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [was, is] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return {
    path,
    before: file,
    after: sha256(after),
    edits: [{ start: head, end: head + was.length, text: is }],
    inverse: [{ start: head, end: head + is.length, text: was }],
    text: null,
  };
}
