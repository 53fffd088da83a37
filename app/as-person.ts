import { cache } from "react";
import { namePerson } from "@/lib/commands/name-person";
import { type Context, currentContext } from "@/lib/context";
import { getLocalPerson } from "@/lib/queries/get-local-person";
import { type Refusal, refuse } from "@/lib/refusal";

/** Asked once for all that one page draws. */
const personHere = cache(getLocalPerson);

/**
 * The context with the person at this machine as its actor: in local mode whoever can reach the server is
 * that one person. For a verdict, which is somebody's word: it refuses where nobody is known, and what git
 * says of them is kept with their first act.
 */
export async function asPerson(): Promise<Context | Refusal> {
  const ctx = currentContext();
  const person = await personHere(ctx);
  if (person === null)
    return refuse(
      "person-unknown",
      "It is not known who you are, and a verdict is somebody's.",
      "Say who you are: your name, and the mail address your commits carry.",
    );
  const { name, mail, isKept } = person;
  if (!isKept) await namePerson(ctx, { name, mail });
  return { ...ctx, actor: { kind: "person", name, mail, role: "admin" } };
}

/**
 * The same for what is nobody's word: reading, and what is set for this installation (its sources, views).
 * Nothing is kept, and who is unknown is called "you".
 */
export async function asSomebody(): Promise<Context> {
  const ctx = currentContext();
  const person = await personHere(ctx);
  const name = person?.name ?? "you";
  return { ...ctx, actor: { kind: "person", name, mail: person?.mail ?? null, role: "admin" } };
}
