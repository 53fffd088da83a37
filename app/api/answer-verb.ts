import { asPerson } from "@/app/as-person";
import { isSameOrigin } from "@/app/is-same-origin";
import type { Context } from "@/lib/context";
import { isRefusal, type Refusal, refuse } from "@/lib/refusal";
import { jsonAnswer, refusalAnswer } from "./answer-json";

/** No verdict comes near this many characters; the server has cut off what is larger still. */
const MOST = 1_048_576;

/**
 * One way for every changing address of the API: from a page of this server, as JSON, in the name of the
 * person at this machine; the command's answer or its refusal goes back as JSON.
 */
export async function answerVerb(
  request: Request,
  act: (ctx: Context, body: Record<string, unknown>) => Promise<object | Refusal>,
): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return refusalAnswer(
      refuse("not-allowed", "A change is accepted only with this server's own Origin.", "Send it."),
    );
  const body = await readBody(request);
  if (isRefusal(body)) return refusalAnswer(body);
  const ctx = await asPerson();
  if (isRefusal(ctx)) return refusalAnswer(ctx);
  const answer = await act(ctx, body);
  return isRefusal(answer) ? refusalAnswer(answer) : jsonAnswer(answer, 200);
}

async function readBody(request: Request): Promise<Record<string, unknown> | Refusal> {
  const wrong = refuse(
    "invalid-input",
    "The body is not a JSON object.",
    "Send one with the content type application/json; {} where nothing is said.",
  );
  const isJson = /^application\/json(?:;|$)/i.test(request.headers.get("content-type") ?? "");
  const text = await request.text();
  if (!isJson || text.length > MOST) return wrong;
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : wrong;
  } catch {
    return wrong;
  }
}
