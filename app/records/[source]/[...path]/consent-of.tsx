import { RecordTrust } from "@/components/trust/record-trust";
import { getDecisionVerbs } from "@/lib/queries/get-decision-verbs";
import type { RecordView } from "@/lib/queries/record-view";
import { asReader } from "../../../as-person";
import { pressVerb } from "../../../verdicts/actions";

/** What the margin of a decision says of consent; of other records nothing. */
export async function consentOf({ kind, source, path, goneAt }: RecordView) {
  if (kind !== "decision" || goneAt !== null) return null;
  const standing = await getDecisionVerbs(await asReader(), { source, path });
  if (standing === null) return null;
  return <RecordTrust source={source} path={path} standing={standing} action={pressVerb} />;
}
