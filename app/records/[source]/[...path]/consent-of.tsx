import { asSomebody } from "@/app/_request/as-person";
import { pressVerb } from "@/app/verdicts/actions";
import { RecordTrust } from "@/components/trust/record-trust";
import { getDecisionVerbs } from "@/lib/queries/decisions/get-decision-verbs";
import { getStatusPlaces } from "@/lib/queries/decisions/get-status-places";
import type { RecordView } from "@/lib/queries/records/record-view";
import { isRefusal } from "@/lib/refusal";

/** What the margin of a decision says of consent; of other records nothing. */
export async function consentOf({ kind, source, path, goneAt }: RecordView) {
  if (kind !== "decision" || goneAt !== null) return null;
  const standing = await getDecisionVerbs(await asSomebody(), { source, path });
  if (standing === null) return null;
  const isOpen = standing.verbs.some(({ verb }) => verb === "place-status");
  const found = isOpen ? await getStatusPlaces(await asSomebody(), { source, path }) : null;
  const places = found === null || isRefusal(found) ? [] : found.choices;
  return <RecordTrust {...{ source, path, standing, places }} action={pressVerb} />;
}
