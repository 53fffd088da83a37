import { type Refusal, refuse } from "../../refusal";
import { VERBS, type Verb } from "../../reviews/verbs";

/** A verb that needs a reason was pressed without one. */
export function refuseUnsaid(verb: Verb): Refusal {
  return refuse(
    "invalid-input",
    `“${VERBS[verb].label}” takes a reason, and none was given.`,
    verb === "object" ? "Say what would clear the objection." : "Say why in a sentence.",
  );
}

/** A day that must lie ahead does not. */
export function refusePastDay(day: string): Refusal {
  return refuse("invalid-input", `${day} is not after today.`, "Choose a later day.");
}
