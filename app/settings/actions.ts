"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { FORM } from "@/components/strings/form-words";
import { SETTINGS } from "@/components/strings/settings-words";
import type { FormAnswer } from "@/components/ui/form-answer";
import { namePerson, namePersonInput } from "@/lib/commands/reviews/name-person";
import { currentContext } from "@/lib/context";
import { isSameOrigin } from "@/lib/is-same-origin";

/** Say who sits at this desk. */
export async function namePersonAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  if (!isSameOrigin(await headers()))
    return { tone: "refused", sentence: FORM.wrongOrigin, nextStep: FORM.wrongOriginNext };
  const mail = String(form.get("mail") ?? "").trim();
  const input = namePersonInput.safeParse({ name: form.get("name"), mail: mail === "" ? null : mail });
  if (!input.success) return { tone: "refused", sentence: SETTINGS.wrong, nextStep: SETTINGS.wrongNext };
  const { name } = await namePerson(currentContext(), input.data);
  revalidatePath("/", "layout");
  return { tone: "done", sentence: SETTINGS.saved(name) };
}
