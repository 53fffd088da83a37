import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import { FORM } from "@/components/strings/form-words";
import { type FormAnswer, refusedAnswer } from "@/components/ui/form-answer";
import type { Context } from "@/lib/context";
import { isSameOrigin } from "@/lib/is-same-origin";
import { isRefusal, type Refusal } from "@/lib/refusal";
import { asSomebody } from "./as-person";

/** What a form says; what the framework adds to it is left out. Whoever writes the request by hand may send anything. */
export function formFields(form: unknown): Record<string, unknown> {
  if (!(form instanceof FormData)) return {};
  return Object.fromEntries([...form].filter(([name]) => !name.startsWith("$")));
}

/**
 * One way for every form about this installation (its sources, views): a form of ours, read by the command's
 * own schema, one command asked; then the page is drawn anew.
 */
export async function changeWithForm<Schema extends z.ZodType, Done>(
  schema: Schema,
  fields: Record<string, unknown>,
  command: (ctx: Context, input: z.output<Schema>) => Promise<Done | Refusal>,
  say: (done: Done) => string,
): Promise<FormAnswer> {
  if (!isSameOrigin(await headers()))
    return { tone: "refused", sentence: FORM.wrongOrigin, nextStep: FORM.wrongOriginNext };
  const input = schema.safeParse(fields);
  if (!input.success) return { tone: "refused", sentence: FORM.wrongInput, nextStep: FORM.wrongInputNext };
  const done = await command(await asSomebody(), input.data);
  if (isRefusal(done)) return refusedAnswer(done);
  revalidatePath("/", "layout");
  return { tone: "done", sentence: say(done) };
}
