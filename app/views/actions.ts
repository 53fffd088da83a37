"use server";

import { changeWithForm, formFields } from "@/app/_request/change-with-form";
import { VIEW } from "@/components/strings/view-words";
import type { FormAnswer } from "@/components/ui/form-answer";
import { addView, addViewInput } from "@/lib/commands/views/add-view";
import { changeView, changeViewInput } from "@/lib/commands/views/change-view";
import { removeView, removeViewInput } from "@/lib/commands/views/remove-view";

/** Fields of a form as a command reads them: a box that is not ticked is not sent. */
function viewFields(form: FormData): Record<string, unknown> {
  return { ...formFields(form), pinned: form.has("pinned"), personal: form.has("personal") };
}

export async function addViewAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return changeWithForm(addViewInput, viewFields(form), addView, ({ name }) => VIEW.done.saved(name));
}

export async function changeViewAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return changeWithForm(changeViewInput, viewFields(form), changeView, () => VIEW.done.changed);
}

export async function removeViewAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return changeWithForm(removeViewInput, formFields(form), removeView, () => VIEW.done.removed);
}
