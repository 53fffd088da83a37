"use server";

import { headers } from "next/headers";
import { asPerson } from "@/app/as-person";
import { isSameOrigin } from "@/app/is-same-origin";
import { FORM } from "@/components/strings/form-words";
import { saveDraft, saveDraftInput } from "@/lib/commands/save-draft";
import { drawDraft, drawDraftInput } from "@/lib/queries/draw-draft";
import { isRefusal } from "@/lib/refusal";

type Typed = { path: string; text: string };

/** Keep what is typed for a suggestion; answers a sentence when that was not possible, else null. */
export async function keepDraft(source: string, card: string, { path, text }: Typed): Promise<string | null> {
  if (!isSameOrigin(await headers())) return FORM.wrongOrigin;
  const title = /^#[ \t]+(.{1,300})$/m.exec(text.slice(0, 20_000))?.[1] ?? "";
  const input = saveDraftInput.safeParse({ source, card, path, title, text });
  if (!input.success) return FORM.wrongInput;
  const ctx = await asPerson();
  if (isRefusal(ctx)) return ctx.sentence;
  const kept = await saveDraft(ctx, input.data);
  return isRefusal(kept) ? kept.sentence : null;
}

/** Draw what is typed as the page of its record would show it; null when it is no text of ours. */
export async function previewDraft(source: string, { path, text }: Typed): Promise<string | null> {
  if (!isSameOrigin(await headers())) return null;
  const input = drawDraftInput.safeParse({ source, path, text });
  return input.success ? drawDraft(input.data) : null;
}
