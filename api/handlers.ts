import type { z } from "zod";
import { doVerb } from "@/lib/commands/do-verb";
import { asLocalPerson } from "@/lib/commands/reviews/as-local-person";
import type { Context } from "@/lib/context";
import { asSomebody } from "@/lib/queries/as-somebody";
import { isRefusal, REFUSAL_STATUS, type Refusal, refuse } from "@/lib/refusal";
import { readChange } from "./read-change";

/** A request as a handler sees it. */
export type ApiRequest = {
  /** What stands behind the question mark. */
  parameters: URLSearchParams;
  /** What stands in the address where its route has a name, unescaped. */
  named: Readonly<Record<string, string>>;
  headers: Pick<Headers, "get">;
  /** The body as text, "" without one; null: it is no UTF-8. */
  text(): Promise<string | null>;
};

/** What goes back: something as JSON, or all that is announced after an event (null: from now on), without an end. */
export type ApiAnswer = { status: number; body: unknown } | { heardLast: number | null };

/** Answers one method of one address. Each names its own actor and judges its own input. */
export type ApiHandler = (ctx: Context, request: ApiRequest) => Promise<ApiAnswer>;

/**
 * One way for every reading address: parameters parsed by the query's own schema, one query called, its view
 * or its refusal answered. Reading is open to whoever reaches this server: in local mode it listens on
 * loopback alone and checks the Host.
 */
export function reads<Schema extends z.ZodType, View>(
  schema: Schema,
  query: (ctx: Context, input: z.output<Schema>) => Promise<View | Refusal>,
): ApiHandler {
  return async (ctx, { parameters }) => {
    const input = schema.safeParse(readParameters(parameters));
    if (!input.success) return refused(invalidInput(input.error.issues));
    const answer = await query(await asSomebody(ctx), input.data);
    if (isRefusal(answer)) return refused(answer);
    return startedOver(answer) ? refused(FOREIGN_TOKEN) : { status: 200, body: answer };
  };
}

/**
 * One way for every change that is nobody's verdict: from a page of this server, a JSON body parsed by the
 * command's own schema together with what the address names, one command called, its answer or its refusal.
 */
export function changes<Schema extends z.ZodType, Done>(
  schema: Schema,
  command: (ctx: Context, input: z.output<Schema>) => Promise<Done | Refusal>,
  status = 200,
): ApiHandler {
  return async (ctx, request) => {
    const body = await readChange(request);
    if (isRefusal(body)) return refused(body);
    const input = schema.safeParse({ ...body, ...request.named });
    if (!input.success) return refused(invalidInput(input.error.issues));
    const answer = await command(await asSomebody(ctx), input.data);
    return isRefusal(answer) ? refused(answer) : { status, body: answer };
  };
}

/** One way for every verdict: a verb of the one table, in the name of the person at this machine. */
export function decides(thing: "suggestion" | "review" | "decision" | "write"): ApiHandler {
  return async (ctx, request) => {
    const body = await readChange(request);
    if (isRefusal(body)) return refused(body);
    const person = await asLocalPerson(ctx);
    if (isRefusal(person)) return refused(person);
    const { id = "", verb = "" } = request.named;
    const answer = await doVerb(person, { thing, id, verb, body });
    return isRefusal(answer) ? refused(answer) : { status: 200, body: answer };
  };
}

/**
 * What changes, as it happens: ids of things, never their content. A client that comes back says which event it
 * heard last, one that comes for the first time which was the newest when its page was drawn (`after`).
 */
export const hears: ApiHandler = async (_, { headers, parameters }) => {
  const last = headers.get("last-event-id") ?? parameters.get("after");
  return { heardLast: last !== null && /^\d{1,15}$/.test(last) ? Number(last) : null };
};

/** A refusal as the interface answers it. */
export function refused({ code, sentence, nextStep, difference }: Refusal): {
  status: number;
  body: unknown;
} {
  return { status: REFUSAL_STATUS[code], body: { refusal: { code, sentence, nextStep, difference } } };
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
function readParameters(parameters: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = Object.create(null);
  for (const [name, value] of parameters) {
    if (name === "limit" || name === "zoneOffset") input[name] = value === "" ? undefined : Number(value);
    else if (name === "kinds" || name === "facets") input[name] = value.split(",").filter(Boolean);
    else input[name] = value;
  }
  return input;
}

/** The first thing that is wrong with what was sent. */
function invalidInput(issues: readonly z.core.$ZodIssue[]): Refusal {
  const issue = issues[0];
  const where = issue?.path.join(".") || "the request";
  return refuse(
    "invalid-input",
    `A parameter cannot be read (${where}): ${issue?.message ?? "it is not what is expected"}.`,
    "See “The JSON interface” in the documentation for each parameter.",
  );
}
