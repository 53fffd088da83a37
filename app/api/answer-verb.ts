import { asPerson } from "@/app/as-person";
import type { Context } from "@/lib/context";
import { isRefusal, type Refusal } from "@/lib/refusal";
import { jsonAnswer, refusalAnswer } from "./answer-json";
import { readChange } from "./read-change";

/**
 * One way for every verdict that the API takes: from a page of this server, as JSON, in the name of the
 * person at this machine; the command's answer or its refusal goes back as JSON.
 */
export async function answerVerb(
  request: Request,
  act: (ctx: Context, body: Record<string, unknown>) => Promise<object | Refusal>,
): Promise<Response> {
  const body = await readChange(request);
  if (isRefusal(body)) return refusalAnswer(body);
  const ctx = await asPerson();
  if (isRefusal(ctx)) return refusalAnswer(ctx);
  const answer = await act(ctx, body);
  return isRefusal(answer) ? refusalAnswer(answer) : jsonAnswer(answer, 200);
}
