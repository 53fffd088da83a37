import type { z } from "zod";
import { asSomebody } from "@/app/as-person";
import type { Context } from "@/lib/context";
import { isRefusal, type Refusal } from "@/lib/refusal";
import { invalidInput, jsonAnswer, refusalAnswer } from "./answer-json";
import { readChange } from "./read-change";

/**
 * One way for every change of the API that is nobody's verdict: from a page of this server, a JSON body
 * parsed by the command's own schema together with what the address says, one command called, its answer
 * or its refusal as JSON.
 */
export async function changeJson<Schema extends z.ZodType, Done>(
  request: Request,
  schema: Schema,
  command: (ctx: Context, input: z.output<Schema>) => Promise<Done | Refusal>,
  fromAddress: Record<string, string> = {},
  status = 200,
): Promise<Response> {
  const body = await readChange(request);
  if (isRefusal(body)) return refusalAnswer(body);
  const input = schema.safeParse({ ...body, ...fromAddress });
  if (!input.success) return refusalAnswer(invalidInput(input.error.issues));
  const answer = await command(await asSomebody(), input.data);
  return isRefusal(answer) ? refusalAnswer(answer) : jsonAnswer(answer, status);
}
