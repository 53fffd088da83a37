import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import { type FormAnswer, refusedAnswer } from "@/components/source/form-answer";
import { SOURCE } from "@/components/strings/source-words";
import { type Context, currentContext } from "@/lib/context";
import { isRefusal, type Refusal } from "@/lib/refusal";
import { isSameOrigin } from "./is-same-origin";

/** Ask one command to change something, with a form that is ours and whole; then draw the page anew. */
export async function changeWithForm<Input, Done>(
  schema: z.ZodType<unknown, Input>,
  fields: Record<string, unknown>,
  command: (ctx: Context, input: Input) => Promise<Done | Refusal>,
  say: (done: Done) => string,
): Promise<FormAnswer> {
  if (!isSameOrigin(await headers())) return { tone: "refused", sentence: SOURCE.wrongOrigin, nextStep: "" };
  if (!schema.safeParse(fields).success)
    return { tone: "refused", sentence: SOURCE.wrongInput, nextStep: "" };
  const done = await command(currentContext(), fields as Input);
  if (isRefusal(done)) return refusedAnswer(done);
  revalidatePath("/", "layout");
  return { tone: "done", sentence: say(done) };
}
