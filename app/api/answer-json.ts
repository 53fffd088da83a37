import type { z } from "zod";
import { asSomebody } from "@/app/as-person";
import type { Context } from "@/lib/context";
import { isRefusal, REFUSAL_STATUS, type Refusal, refuse } from "@/lib/refusal";

/**
 * One way for every reading address of the API: parameters parsed by the query's own schema, one
 * query called, its view or its refusal answered as JSON. Reading is open to whoever reaches this
 * server: in local mode it listens on loopback alone and checks the Host.
 */
export async function answerJson<Schema extends z.ZodType, View>(
  request: Request,
  schema: Schema,
  query: (ctx: Context, input: z.output<Schema>) => Promise<View | Refusal>,
): Promise<Response> {
  const input = schema.safeParse(readParameters(new URL(request.url).searchParams));
  if (!input.success) return refusalAnswer(invalidInput(input.error.issues));
  const answer = await query(await asSomebody(), input.data);
  if (isRefusal(answer)) return refusalAnswer(answer);
  return startedOver(answer) ? refusalAnswer(FOREIGN_TOKEN) : jsonAnswer(answer, 200);
}

/** A page begins anew when its token is stale; a script would read the first page for ever. */
function startedOver(answer: unknown): boolean {
  return (
    typeof answer === "object" && answer !== null && "startedOver" in answer && answer.startedOver === true
  );
}

const FOREIGN_TOKEN = refuse(
  "invalid-input",
  "`after` holds no token of this list: it is broken, or belongs to another query.",
  "Pass what `next` said, with the same parameters; without `after` the list begins.",
);

/** `limit` and `zoneOffset` are numbers, `kinds` and `facets` comma-separated; all else is text. */
function readParameters(params: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = Object.create(null);
  for (const [name, value] of params) {
    if (name === "limit" || name === "zoneOffset") input[name] = value === "" ? undefined : Number(value);
    else if (name === "kinds" || name === "facets") input[name] = value.split(",").filter(Boolean);
    else input[name] = value;
  }
  return input;
}

/** The first thing that is wrong with what was sent. */
export function invalidInput(issues: readonly z.core.$ZodIssue[]): Refusal {
  const issue = issues[0];
  const where = issue?.path.join(".") || "the request";
  return refuse(
    "invalid-input",
    `A parameter cannot be read (${where}): ${issue?.message ?? "it is not what is expected"}.`,
    "See “The JSON interface” in the documentation for each parameter.",
  );
}

/** A refusal as the API answers it. */
export function refusalAnswer({ code, sentence, nextStep, difference }: Refusal): Response {
  return jsonAnswer({ refusal: { code, sentence, nextStep, difference } }, REFUSAL_STATUS[code]);
}

/** Answers are never cached. */
export function jsonAnswer(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
