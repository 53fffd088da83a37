import { asSomebody } from "@/app/_request/as-person";
import { DRAFT } from "@/components/strings/draft-words";
import { getCard } from "@/lib/queries/inbox/get-card";
import { type DecisionDraftView, draftDecision } from "@/lib/queries/reviews/draft-decision";
import { drawDraft } from "@/lib/queries/reviews/draw-draft";
import { draftFor } from "@/lib/queries/reviews/get-draft";
import { listSources } from "@/lib/queries/sources/list-sources";
import { isRefusal, type Refusal } from "@/lib/refusal";
import { can } from "@/lib/reviews/can";
import { commitMessage } from "@/lib/reviews/commit-message";
import { commitSubject, decisionName } from "@/lib/reviews/commit-subject";
import { today } from "@/lib/today";

/** What the editor of a new decision opens with. */
export type NewDecisionHere = {
  source: string;
  brief: string;
  /** null: it is somebody's kept draft. */
  template: DecisionDraftView["template"] | null;
  draft: { path: string; text: string };
  html: string;
  newline: "lf" | "crlf";
  commit: { message: string; branch: string | null } | { refusal: string };
};

/** A suggestion as a file: as it was left, else as its repository would write it. */
export async function newDecisionHere(id: string): Promise<NewDecisionHere | { goOn: string } | Refusal> {
  const ctx = await asSomebody();
  const card = await getCard(ctx, { card: id });
  if (isRefusal(card)) return card;
  // Whoever comes back to a file that was written, or was faster than its answer, is led to its review.
  if (card.state === "documented" && card.review !== null) return { goOn: card.review.href };
  const allowed = can(ctx.actor, "document", { thing: "suggestion", state: card.state });
  if (allowed !== true) return allowed;
  const { source } = card;
  const place = (await listSources(ctx)).find((one) => one.slug === source);
  const [kept, made] = await Promise.all([
    draftFor(ctx, id),
    draftDecision(ctx, { source, card: id, date: today(ctx) }),
  ]);
  if (kept === null && isRefusal(made)) return made;
  const fresh = isRefusal(made) ? null : made;
  const draft = kept ?? { path: fresh?.path ?? "", text: fresh?.text ?? "" };
  const named = fresh ?? { number: null, title: card.brief };
  const message = commitMessage({ subject: commitSubject("proposed", named), decision: decisionName(named) });
  return {
    source,
    brief: card.brief,
    template: kept === null && fresh !== null ? fresh.template : null,
    draft: { path: draft.path, text: draft.text.replace(/\r\n?/g, "\n") },
    html: await drawDraft({ source, path: draft.path, text: draft.text }),
    newline: (fresh?.text ?? draft.text).includes("\r\n") ? "crlf" : "lf",
    commit: place?.isGit ? { message, branch: place.headBranch } : { refusal: DRAFT.notInGit },
  };
}
