import { cache } from "react";
import { asLocalPerson } from "@/lib/commands/reviews/as-local-person";
import { type Context, currentContext } from "@/lib/context";
import { asSomebody as asLocalSomebody } from "@/lib/queries/as-somebody";
import { getLocalPerson } from "@/lib/queries/get-local-person";
import type { Refusal } from "@/lib/refusal";

/** Asked once for all that one page draws. */
const personHere = cache(getLocalPerson);

/**
 * The context with the person at this machine as its actor: in local mode whoever can reach the server is
 * that one person. For a verdict, which is somebody's word: it refuses where nobody is known, and what git
 * says of them is kept with their first act.
 */
export function asPerson(): Promise<Context | Refusal> {
  return asLocalPerson(currentContext(), personHere);
}

/** The same for what is nobody's word: reading, and what is set for this installation. */
export function asSomebody(): Promise<Context> {
  return asLocalSomebody(currentContext(), personHere);
}
