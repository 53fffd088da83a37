import { z } from "zod";
import type { Context } from "../../context";
import { ledgerId } from "../../db/ledger-id";
import { isRefusal, type Refusal } from "../../refusal";
import { can } from "../../reviews/can";
import { findDecision, readDecisionNow, refuseMissingDecision } from "../decisions/decision-now";
import { findReview, refuseMissingReview } from "./review-row";

export const textUnderReviewInput = z.strictObject({ review: z.string().min(1).max(200) });

export type TextUnderReview = {
  review: string;
  source: string;
  path: string;
  title: string;
  number: string | null;
  /** The file's text as it is now, nothing masked: what is typed over it is written back. */
  text: string;
  /** Hashes of what it is. */
  file: string;
  core: string | null;
  /** What its commit will call the ledger. */
  ledger: string | null;
  isGit: boolean;
  branch: string | null;
};

/** The file under review as an editor opens it; refused where the review cannot be answered, or the file not be read. */
export async function getTextUnderReview(
  ctx: Context,
  input: z.input<typeof textUnderReviewInput>,
): Promise<TextUnderReview | Refusal> {
  const { review: id } = textUnderReviewInput.parse(input);
  const review = await findReview(ctx.db, id);
  if (!review) return refuseMissingReview();
  const allowed = can(ctx.actor, "edit", { thing: "review", state: review.state });
  if (allowed !== true) return allowed;
  const decision = await findDecision(ctx.db, review.key);
  if (!decision) return refuseMissingDecision();
  const now = readDecisionNow(decision);
  if (isRefusal(now)) return now;
  const { source, path, isGit, branch } = decision;
  const text = now.text.replace(/^\ufeff/, "");
  return {
    review: id,
    source,
    path,
    title: now.record.title,
    number: now.record.number,
    text,
    file: now.file,
    core: now.core,
    ledger: await ledgerId(ctx.db),
    isGit,
    branch,
  };
}
