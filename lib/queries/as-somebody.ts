import type { Context } from "../context";
import { getLocalPerson } from "./get-local-person";

/**
 * The context with the person at this machine as its actor, for what is nobody's word: reading, and what is
 * set for this installation (its sources, views). In local mode whoever can reach the server is that one
 * person. Nothing is kept, and who is unknown is called "you". `ask`: how to ask.
 */
export async function asSomebody(ctx: Context, ask = getLocalPerson): Promise<Context> {
  const person = await ask(ctx);
  const name = person?.name ?? "you";
  return { ...ctx, actor: { kind: "person", name, mail: person?.mail ?? null, role: "admin" } };
}
