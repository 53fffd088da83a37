"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { asPerson } from "@/app/_request/as-person";
import { changeWithForm, formFields } from "@/app/_request/change-with-form";
import { FORM } from "@/components/strings/form-words";
import type { FormAnswer } from "@/components/ui/form-answer";
import { discardDraft, discardDraftInput } from "@/lib/commands/suggestions/discard-draft";
import { saveDraft, saveDraftInput } from "@/lib/commands/suggestions/save-draft";
import { isSameOrigin } from "@/lib/is-same-origin";
import { drawDraft, drawDraftInput } from "@/lib/queries/reviews/draw-draft";
import { isRefusal } from "@/lib/refusal";

type Typed = { path: string; text: string };

/** What a draft is kept as: the answer to a suggestion, or the draft that it is already. */
type Kept = { source: string } & ({ card: string } | { draft: string });

/** Keep what is typed; answers a sentence when that was not possible, else null. */
export async function keepDraft(kept: Kept, { path, text }: Typed): Promise<string | null> {
  if (!isSameOrigin(await headers())) return FORM.wrongOrigin;
  const title = /^#[ \t]+(.{1,300})$/m.exec(text.slice(0, 20_000))?.[1] ?? "";
  const input = saveDraftInput.safeParse({ ...kept, path, title, text });
  if (!input.success) return FORM.wrongInput;
  const ctx = await asPerson();
  if (isRefusal(ctx)) return ctx.sentence;
  const saved = await saveDraft(ctx, input.data);
  return isRefusal(saved) ? saved.sentence : null;
}

/** Throw a draft away; the page it was on is gone with it. */
export async function discardDraftAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const answer = await changeWithForm(discardDraftInput, formFields(form), discardDraft, () => "");
  if (answer?.tone === "done") redirect("/inbox");
  return answer;
}

/** Draw what is typed as the page of its record would show it; null when it is no text of ours. */
export async function previewDraft(source: string, { path, text }: Typed): Promise<string | null> {
  if (!isSameOrigin(await headers())) return null;
  const input = drawDraftInput.safeParse({ source, path, text });
  return input.success ? drawDraft(input.data) : null;
}
