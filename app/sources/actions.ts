"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type FormAnswer, refusedAnswer } from "@/components/source/form-answer";
import { SOURCE } from "@/components/strings/source-words";
import { addSource, addSourceInput } from "@/lib/commands/add-source";
import { removeSource } from "@/lib/commands/remove-source";
import { renameSource, renameSourceInput } from "@/lib/commands/rename-source";
import { repointSource, repointSourceInput } from "@/lib/commands/repoint-source";
import { requestSync, requestSyncInput } from "@/lib/commands/request-sync";
import { type Context, currentContext } from "@/lib/context";
import { isRefusal, type Refusal } from "@/lib/refusal";
import { isSameOrigin } from "../is-same-origin";

/** Ask one command to change something, with a form that is ours and whole; then draw the page anew. */
async function change<Input, Done>(
  schema: z.ZodType<Input>,
  form: FormData,
  command: (ctx: Context, input: Input) => Promise<Done | Refusal>,
  say: (done: Done) => string,
): Promise<FormAnswer> {
  if (!isSameOrigin(await headers())) return { tone: "refused", sentence: SOURCE.wrongOrigin, nextStep: "" };
  const fields = [...form].filter(([name]) => !name.startsWith("$"));
  const input = schema.safeParse(Object.fromEntries(fields));
  if (!input.success) return { tone: "refused", sentence: SOURCE.wrongInput, nextStep: "" };
  const done = await command(currentContext(), input.data);
  if (isRefusal(done)) return refusedAnswer(done);
  revalidatePath("/", "layout");
  return { tone: "done", sentence: say(done) };
}

export async function addSourceAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return change(addSourceInput, form, addSource, (done) => SOURCE.done[done.was](done.name));
}

export async function syncSourceAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return change(requestSyncInput, form, requestSync, () => SOURCE.done.synced);
}

export async function repointSourceAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return change(repointSourceInput, form, repointSource, (done) => SOURCE.done.repointed(done.path));
}

export async function renameSourceAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const answer = await change(renameSourceInput, form, renameSource, (done) => done.slug);
  // The page's own address may be another one now.
  if (answer?.tone === "done") redirect(`/sources/${encodeURIComponent(answer.sentence)}`);
  return answer;
}

export async function removeSourceAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const answer = await change(requestSyncInput, form, removeSource, () => SOURCE.done.removed);
  if (answer?.tone === "done") redirect("/sources");
  return answer;
}
