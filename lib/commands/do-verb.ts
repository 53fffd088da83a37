import { z } from "zod";
import type { Context } from "../context";
import { type Refusal, refuse } from "../refusal";
import type { Verb } from "../reviews/verbs";
import { VERB_NAMES, VERBS } from "../reviews/verbs";
import { callLast, callLastInput } from "./reviews/call-last";
import { closeReview, closeReviewInput } from "./reviews/close-review";
import { editDecision, editDecisionInput } from "./reviews/edit-decision";
import { openReview, openReviewInput } from "./reviews/open-review";
import { ratifyDecision, ratifyDecisionInput } from "./reviews/ratify-decision";
import { reopenReview, reopenReviewInput } from "./reviews/reopen-review";
import { requestChanges, requestChangesInput } from "./reviews/request-changes";
import { takePosition, takePositionInput } from "./reviews/take-position";
import { undoClose, undoCloseInput } from "./reviews/undo-close";
import { undoRatification, undoRatificationInput } from "./reviews/undo-ratification";
import { declineSuggestion, declineSuggestionInput } from "./suggestions/decline-suggestion";
import { documentSuggestion, documentSuggestionInput } from "./suggestions/document-suggestion";
import { mergeSuggestion, mergeSuggestionInput } from "./suggestions/merge-suggestion";
import { putOffSuggestion, putOffSuggestionInput } from "./suggestions/put-off-suggestion";
import { reopenSuggestion, reopenSuggestionInput } from "./suggestions/reopen-suggestion";
import { placeStatus, placeStatusInput } from "./writing/place-status";
import { retryCommit, retryCommitInput } from "./writing/retry-commit";
import { retryWrite, retryWriteInput } from "./writing/retry-write";

type Act = (ctx: Context, body: Record<string, unknown>) => Promise<object>;

/** A command as a verb calls it: `name` is what it calls the thing, `more` what the verb itself says. */
function act<S extends z.ZodObject>(
  name: string,
  schema: S,
  command: (ctx: Context, input: z.output<S>) => Promise<object>,
  more: Record<string, unknown> = {},
): (id: string) => Act {
  return (id) => async (ctx, body) => {
    const read = schema.safeParse({ ...body, ...more, [name]: id });
    return read.success ? command(ctx, read.data) : invalid(read.error.issues);
  };
}

const position = (word: string) => act("review", takePositionInput, takePosition, { position: word });
const closing = (outcome: string) => act("review", closeReviewInput, closeReview, { outcome });

/** Which command does a verb: the table of verbs with its hands. */
const ACTS: Record<Verb, (id: string) => Act> = {
  document: act("card", documentSuggestionInput, documentSuggestion),
  merge: act("card", mergeSuggestionInput, mergeSuggestion),
  decline: act("card", declineSuggestionInput, declineSuggestion),
  later: act("card", putOffSuggestionInput, putOffSuggestion),
  "reopen-suggestion": act("card", reopenSuggestionInput, reopenSuggestion),
  "open-review": act("decision", openReviewInput, openReview),
  ratify: act("decision", ratifyDecisionInput, ratifyDecision),
  "undo-ratify": act("decision", undoRatificationInput, undoRatification),
  "place-status": act("decision", placeStatusInput, placeStatus),
  approve: position("approve"),
  "no-objection": position("no-objection"),
  object: position("object"),
  abstain: position("abstain"),
  recuse: position("recuse"),
  "request-changes": act("review", requestChangesInput, requestChanges),
  edit: act("review", editDecisionInput, editDecision),
  "call-last": act("review", callLastInput, callLast),
  "close-approved": closing("approved"),
  "close-rejected": closing("rejected"),
  "close-deferred": closing("deferred"),
  "close-withdrawn": closing("withdrawn"),
  "close-superseded": closing("superseded"),
  "close-by-override": act("review", closeReviewInput, closeReview, { outcome: "approved", override: true }),
  "reopen-review": act("review", reopenReviewInput, reopenReview),
  undo: act("review", undoCloseInput, undoClose),
  "write-file": act("write", retryWriteInput, retryWrite),
  commit: act("write", retryCommitInput, retryCommit),
};

export const actInput = z.strictObject({
  thing: z.enum(["suggestion", "review", "decision", "write"]),
  /** Id of the card, the review or the write; key of the decision. */
  id: z.string().min(1).max(200),
  verb: z.string().max(100),
  /** What is said with it: the input of the verb's command, without the thing. */
  body: z.record(z.string(), z.unknown()),
});

/** Do a verb of the one table to a thing, as whoever sends JSON names them; pages have words of their own for each answer. */
export async function doVerb(ctx: Context, input: z.input<typeof actInput>): Promise<object | Refusal> {
  const read = actInput.safeParse(input);
  if (!read.success) return invalid(read.error.issues);
  const { thing, id, verb: name, body } = read.data;
  const verb = VERB_NAMES.find((one) => one === name);
  if (verb === undefined || VERBS[verb].thing !== thing)
    return refuse(
      "invalid-input",
      `There is no verb “${name.slice(0, 60)}” that is done to a ${thing}.`,
      "See “The JSON interface” in the documentation for the verbs.",
    );
  return ACTS[verb](id)(ctx, body);
}

function invalid(issues: readonly z.core.$ZodIssue[]): Refusal {
  const [issue] = issues;
  const where = issue?.path.join(".") || "the request";
  return refuse(
    "invalid-input",
    `What was sent cannot be read (${where}): ${issue?.message ?? "it is not what is expected"}.`,
    "See “The JSON interface” in the documentation for what each verb takes.",
  );
}
