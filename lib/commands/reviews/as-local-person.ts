import type { Context } from "../../context";
import { getLocalPerson } from "../../queries/get-local-person";
import { type Refusal, refuse } from "../../refusal";
import { namePerson } from "./name-person";

/**
 * The context with the person at this machine as its actor, for what goes into the ledger in their name.
 * Refuses where nobody is known; what git says of them is kept with their first act. `ask`: how to ask.
 */
export async function asLocalPerson(ctx: Context, ask = getLocalPerson): Promise<Context | Refusal> {
  const person = await ask(ctx);
  if (person === null)
    return refuse(
      "person-unknown",
      "It is not known who you are, and this is said in somebody's name.",
      "Say under Settings, or to git, who you are: your name, and the mail address your commits carry.",
    );
  const { name, mail, isKept } = person;
  if (!isKept) await namePerson(ctx, { name, mail });
  return { ...ctx, actor: { kind: "person", name, mail, role: "admin" } };
}
