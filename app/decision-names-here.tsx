import { DecisionNames } from "@/components/verdict/decision-names";
import { listDecisionNames } from "@/lib/queries/decisions/list-decision-names";
import type { VerbView } from "@/lib/queries/reviews/verb-view";
import { asSomebody } from "./_request/as-person";

type Props = {
  source: string;
  verbs: readonly VerbView[];
  /** Path of the decision that all this is about. */
  except?: string;
};

/** The decisions of a source for the fields of verbs that ask for one; nothing where no such verb can be pressed. */
export async function DecisionNamesHere({ source, verbs, except }: Props) {
  const isAsked = verbs.some(({ needs, refusal }) => needs.includes("target") && refusal === null);
  if (!isAsked) return null;
  const names = await listDecisionNames(await asSomebody(), { source });
  return <DecisionNames names={names.filter(({ named }) => named !== except)} />;
}
