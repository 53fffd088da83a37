import { FORM } from "@/components/strings/form-words";
import { DONE } from "@/components/strings/verdict-words";
import type { VerbResult } from "@/components/verdict/verb-answer";
import { reviewHref } from "@/lib/addresses";
import { callLast } from "@/lib/commands/reviews/call-last";
import { closeReview } from "@/lib/commands/reviews/close-review";
import { editDecision } from "@/lib/commands/reviews/edit-decision";
import { openReview } from "@/lib/commands/reviews/open-review";
import { ratifyDecision } from "@/lib/commands/reviews/ratify-decision";
import { reopenReview } from "@/lib/commands/reviews/reopen-review";
import { requestChanges } from "@/lib/commands/reviews/request-changes";
import { takePosition } from "@/lib/commands/reviews/take-position";
import { undoClose } from "@/lib/commands/reviews/undo-close";
import { undoRatification } from "@/lib/commands/reviews/undo-ratification";
import { declineSuggestion } from "@/lib/commands/suggestions/decline-suggestion";
import { documentSuggestion } from "@/lib/commands/suggestions/document-suggestion";
import { mergeSuggestion } from "@/lib/commands/suggestions/merge-suggestion";
import { putOffSuggestion } from "@/lib/commands/suggestions/put-off-suggestion";
import { reopenSuggestion } from "@/lib/commands/suggestions/reopen-suggestion";
import type { WriteAnswer } from "@/lib/commands/writing/carry-out-write";
import { placeStatus } from "@/lib/commands/writing/place-status";
import { retryCommit } from "@/lib/commands/writing/retry-commit";
import { retryWrite } from "@/lib/commands/writing/retry-write";
import type { Context } from "@/lib/context";
import { findNamedDecision } from "@/lib/queries/decisions/find-named-decision";
import type { ItemName } from "@/lib/queries/inbox/name-item";
import { isRefusal, type Refusal, refuse } from "@/lib/refusal";
import type { Outcome, PositionWord } from "@/lib/reviews/states";
import { VERBS, type Verb } from "@/lib/reviews/verbs";
import type { VerbInput } from "./verb-input";

/** What was done: its sentence, where it can be read, and the way back. */
export type Did = { sentence: string } & Partial<Pick<VerbResult, "href" | "back" | "goOn">>;
type Doing = { ctx: Context; item: string; id: string; name: ItemName; input: VerbInput };
type Doer = (doing: Doing) => Promise<Did | Refusal>;

/** Do a verb to one thing, and say in words what came of it: what a form of a page is answered. */
export async function doVerb(
  ctx: Context,
  item: string,
  name: ItemName | null,
  input: VerbInput,
): Promise<Did | Refusal> {
  if (name === null)
    return refuse("record-missing", "What this is about is not there any more.", "Reload the page.");
  // A draft without a suggestion that waits is documented all the same.
  const isDraft = name.type === "draft" && input.verb === "document";
  if (name.type !== TYPES[VERBS[input.verb].thing] && !isDraft)
    return refuse(
      "wrong-state",
      `“${VERBS[input.verb].label}” cannot be done to this.`,
      "Reload the page and press one of its buttons.",
    );
  return DOERS[input.verb]({ ctx, item, id: name.id, name, input });
}

const TYPES = { suggestion: "card", review: "review", decision: "record", write: "write" } as const;

const position =
  (word: PositionWord): Doer =>
  ({ ctx, id, input: { reason, file, core } }) =>
    said(takePosition(ctx, { review: id, position: word, reason, file, core }), () => DONE.positions[word]);

const closing =
  (outcome: Outcome, override = false): Doer =>
  async ({ ctx, item, id, name, input }) => {
    const { reason, wouldChange, commit, file, core } = input;
    if (file === null) return refuse("page-stale", FORM.wrongInput, "Reload the page and press once more.");
    const by = outcome === "superseded" ? await targetOf(ctx, name, input) : null;
    if (isRefusal(by)) return by;
    const revisitOn = input.revisitOn || null;
    const branch = input.branch.trim() || null;
    const order = {
      review: id,
      outcome,
      reason,
      wouldChange,
      revisitOn,
      override,
      commit,
      branch,
      file,
      core,
    };
    const done = await closeReview(ctx, { ...order, by: by?.key ?? null });
    if (isRefusal(done)) return done;
    const sentence = [DONE.closed[outcome], writeSentence(done.write), done.keeps?.sentence]
      .filter(Boolean)
      .join(" ");
    const back = { verb: "undo" as const, label: VERBS.undo.label, item, until: done.undoUntil };
    return { sentence, back, href: reviewHref(id) };
  };

const DOERS: Record<Verb, Doer> = {
  document: async ({ ctx, item, id, name, input: { path, text, reason, commit } }) => {
    if (text === "") return refuse("invalid-input", FORM.wrongInput, FORM.wrongInputNext);
    const what = name.type === "draft" ? { draft: id, source: name.source } : { card: id };
    const done = await documentSuggestion(ctx, { ...what, path, text, reason, commit });
    if (isRefusal(done)) return done;
    const page = done.review === null ? null : reviewHref(done.review);
    const sentence = `${DONE.documented(done.path)} ${writeSentence(done.write)}`;
    return { sentence, href: page, goOn: page, back: name.type === "draft" ? null : reopening(item) };
  },
  merge: async ({ ctx, item, id, name, input }) => {
    const target = await targetOf(ctx, name, input);
    if (isRefusal(target)) return target;
    const done = await mergeSuggestion(ctx, { card: id, into: target.key, reason: input.reason });
    return isRefusal(done) ? done : { sentence: DONE.merged(target.title), back: reopening(item) };
  },
  decline: async ({ ctx, item, id, input: { reason } }) => {
    const done = await declineSuggestion(ctx, { card: id, reason });
    return isRefusal(done) ? done : { sentence: DONE.declined, back: reopening(item) };
  },
  later: async ({ ctx, item, id, input: { until, reason } }) => {
    if (until === "")
      return refuse("invalid-input", "It is not said until when.", "Choose a day, or the next meeting.");
    const done = await putOffSuggestion(ctx, { card: id, until, reason });
    return isRefusal(done) ? done : { sentence: DONE.later(until), back: reopening(item) };
  },
  "reopen-suggestion": ({ ctx, id, input: { reason } }) =>
    said(reopenSuggestion(ctx, { card: id, reason }), () => DONE.reopened),

  "open-review": async ({ ctx, id, input: { file } }) => {
    const done = await openReview(ctx, { decision: id, file });
    if (isRefusal(done)) return done;
    return { sentence: DONE.reviewOpened, href: reviewHref(done.review), goOn: reviewHref(done.review) };
  },
  ratify: async ({ ctx, item, id, input: { reason, file } }) => {
    const done = await ratifyDecision(ctx, { decision: id, reason, file });
    if (isRefusal(done)) return done;
    const { label } = VERBS["undo-ratify"];
    return { sentence: DONE.ratified, back: { verb: "undo-ratify", label, item, until: done.undoUntil } };
  },
  "undo-ratify": ({ ctx, id, input: { reason } }) =>
    said(undoRatification(ctx, { decision: id, reason }), () => DONE.ratificationUndone),
  "place-status": async ({ ctx, id, input: { status, place, file, commit } }) => {
    if (status === "" || file === null)
      return refuse("invalid-input", "It is not said which status it has.", "Choose one.");
    const done = await placeStatus(ctx, { decision: id, status, place, file, commit });
    return isRefusal(done) ? done : { sentence: `${DONE.placed} ${writeSentence(done.write)}` };
  },

  approve: position("approve"),
  "no-objection": position("no-objection"),
  object: position("object"),
  abstain: position("abstain"),
  recuse: position("recuse"),
  "request-changes": ({ ctx, id, input: { reason, file, core } }) =>
    said(requestChanges(ctx, { review: id, reason, file, core }), () => DONE.positions["request-changes"]),
  edit: async ({ ctx, id, input: { text, file, reason, commit } }) => {
    if (file === null || text === "") return refuse("invalid-input", FORM.wrongInput, FORM.wrongInputNext);
    const done = await editDecision(ctx, { review: id, text, file, reason, commit });
    if (isRefusal(done)) return done;
    return {
      sentence: `${DONE.edited} ${writeSentence(done.write)}`,
      href: reviewHref(id),
      goOn: reviewHref(id),
    };
  },
  "call-last": async ({ ctx, id, input: { until } }) => {
    if (until === "") return refuse("invalid-input", "It is not said until when.", "Choose a day.");
    return said(callLast(ctx, { review: id, until }), () => DONE.lastCall(until));
  },
  "close-approved": closing("approved"),
  "close-rejected": closing("rejected"),
  "close-deferred": closing("deferred"),
  "close-withdrawn": closing("withdrawn"),
  "close-superseded": closing("superseded"),
  "close-by-override": closing("approved", true),
  "reopen-review": async ({ ctx, id }) => {
    const done = await reopenReview(ctx, { review: id });
    if (isRefusal(done)) return done;
    return { sentence: DONE.reviewOpened, href: reviewHref(done.review), goOn: reviewHref(done.review) };
  },
  undo: async ({ ctx, id, input: { reason } }) => {
    const done = await undoClose(ctx, { review: id, reason });
    if (isRefusal(done)) return done;
    const left = done.left ? `${done.left.sentence} ${done.left.nextStep}` : "";
    const sentence = [DONE.undone, writeSentence(done.write), left].filter(Boolean).join(" ");
    return { sentence, href: reviewHref(id) };
  },

  "write-file": ({ ctx, id }) => written(retryWrite(ctx, { write: id })),
  commit: ({ ctx, id }) => written(retryCommit(ctx, { write: id })),
};

async function said<Done>(
  doing: Promise<Done | Refusal>,
  sentence: (done: Done) => string,
): Promise<Did | Refusal> {
  const done = await doing;
  return isRefusal(done) ? done : { sentence: sentence(done) };
}

async function written(doing: Promise<WriteAnswer | Refusal>): Promise<Did | Refusal> {
  const done = await doing;
  if (isRefusal(done)) return done;
  if (done.state === "refused" && done.refusal) return done.refusal;
  return { sentence: writeSentence(done) };
}

/** Where the bytes are, as a sentence; "" where no file changes. */
function writeSentence(write: WriteAnswer | null): string {
  if (write === null) return "";
  const { state, commit, branch, refusal } = write;
  if (state === "refused") return DONE.notWritten(refusal ? `${refusal.sentence} ${refusal.nextStep}` : "");
  if (state === "waiting") return DONE.waiting(branch ?? "");
  if (refusal) return DONE.notCommitted(`${refusal.sentence} ${refusal.nextStep}`);
  return commit === null ? DONE.written : DONE.committed(commit, branch);
}

function targetOf(ctx: Context, { source }: ItemName, { target }: VerbInput) {
  return findNamedDecision(ctx, { source, named: target });
}

function reopening(item: string): Did["back"] {
  return { verb: "reopen-suggestion", label: VERBS["reopen-suggestion"].label, item, until: null };
}
