import type { z } from "zod";
import { type Context, currentContext } from "@/lib/context";
import { isRefusal, type Refusal, refuse } from "@/lib/refusal";
import { isSameOrigin } from "../is-same-origin";
import { invalidInput, jsonAnswer, refusalAnswer } from "./answer-json";

/** As long as any body of ours may be. */
const MAX_BODY = 256 * 1024;

/**
 * One way for every changing address of the API: exact Origin, a JSON body, parsed by the command's
 * own schema together with what the address says, one command called, its answer or its refusal as
 * JSON.
 */
export async function changeJson<Schema extends z.ZodType, Done>(
  request: Request,
  schema: Schema,
  command: (ctx: Context, input: z.output<Schema>) => Promise<Done | Refusal>,
  fromAddress: Record<string, string> = {},
  status = 200,
): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return refusalAnswer(
      refuse(
        "not-allowed",
        "This change does not come from a page of this server.",
        "Send the header Origin with the server's own address.",
      ),
    );
  const body = await readBody(request);
  if (isRefusal(body)) return refusalAnswer(body);
  const input = schema.safeParse({ ...body, ...fromAddress });
  if (!input.success) return refusalAnswer(invalidInput(input.error.issues));
  const answer = await command(currentContext(), input.data);
  return isRefusal(answer) ? refusalAnswer(answer) : jsonAnswer(answer, status);
}

/** An object, or nothing at all where a request has no body. */
async function readBody(request: Request): Promise<Record<string, unknown> | Refusal> {
  const text = await request.text();
  if (text === "") return {};
  const wrong = refuse(
    "invalid-input",
    "The body is not a JSON object, or too long.",
    "Send an object with the header Content-Type: application/json.",
  );
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json(?:\s*;|$)/i.test(type) || text.length > MAX_BODY) return wrong;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : wrong;
  } catch {
    return wrong;
  }
}
