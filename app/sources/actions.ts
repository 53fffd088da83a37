"use server";

import { redirect } from "next/navigation";
import { changeWithForm, formFields } from "@/app/_request/change-with-form";
import { SOURCE } from "@/components/strings/source-words";
import type { FormAnswer } from "@/components/ui/form-answer";
import { sourceHref } from "@/lib/addresses";
import { addSource, addSourceInput } from "@/lib/commands/sources/add-source";
import { removeSource, removeSourceInput } from "@/lib/commands/sources/remove-source";
import { renameSource, renameSourceInput } from "@/lib/commands/sources/rename-source";
import { repointSource, repointSourceInput } from "@/lib/commands/sources/repoint-source";
import { requestSync, requestSyncInput } from "@/lib/commands/sources/request-sync";

export async function addSourceAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return changeWithForm(addSourceInput, formFields(form), addSource, (done) =>
    SOURCE.done[done.was](done.name),
  );
}

export async function syncSourceAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return changeWithForm(requestSyncInput, formFields(form), requestSync, () => SOURCE.done.synced);
}

export async function repointSourceAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return changeWithForm(repointSourceInput, formFields(form), repointSource, (done) =>
    SOURCE.done.repointed(done.path),
  );
}

export async function renameSourceAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const answer = await changeWithForm(renameSourceInput, formFields(form), renameSource, (done) => done.slug);
  // The page's own address may be another one now.
  if (answer?.tone === "done") redirect(sourceHref(answer.sentence));
  return answer;
}

export async function removeSourceAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const answer = await changeWithForm(
    removeSourceInput,
    formFields(form),
    removeSource,
    () => SOURCE.done.removed,
  );
  if (answer?.tone === "done") redirect("/sources");
  return answer;
}
