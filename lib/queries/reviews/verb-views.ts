import type { Context } from "../../context";
import { can } from "../../reviews/can";
import { type Thing, VERBS, type Verb, type VerbRow } from "../../reviews/verbs";
import type { VerbView } from "./verb-view";

/** Buttons for verbs, each with the sentence that says why it cannot be pressed, where it cannot. */
export function verbViews(
  { actor }: Pick<Context, "actor">,
  thing: Thing,
  state: string,
  verbs: readonly Verb[],
): VerbView[] {
  return verbs.map((verb) => {
    const row: VerbRow = VERBS[verb];
    const allowed = can(actor, verb, { thing, state });
    return {
      verb,
      label: row.label,
      key: row.key,
      does: row.does,
      needs: [...row.needs],
      refusal: allowed === true ? null : { sentence: allowed.sentence, nextStep: allowed.nextStep },
    };
  });
}
