import { asSomebody } from "@/app/_request/as-person";
import { oneOf, readParams, type SearchParams } from "@/app/_request/page-input";
import { readPreferences } from "@/app/_request/read-preferences";
import { Missing } from "@/app/missing";
import { DecisionMap } from "@/components/decision/decision-map";
import { MAP } from "@/components/strings/map-words";
import { NO_RECORDS } from "@/components/strings/page-words";
import { EmptyState } from "@/components/ui/empty-state";
import { getDecisionMap } from "@/lib/queries/why/get-decision-map";
import { isRefusal } from "@/lib/refusal";

export const metadata = { title: MAP.title };

/** The decisions of a source and what took whose place: drawn, or as a table (`?view=`). */
export default async function DecisionMapPage({ searchParams }: { searchParams: SearchParams }) {
  const [given, { zone }] = await Promise.all([
    readParams(searchParams, ["source", "view"]),
    readPreferences(),
  ]);
  const view = await getDecisionMap(await asSomebody(), { source: given.source.slice(0, 200) });
  if (isRefusal(view)) return <Missing />;
  return (
    <DecisionMap
      view={view}
      shown={oneOf(["", "map", "table"], given.view)}
      zone={zone}
      empty={<EmptyState {...NO_RECORDS.decisions} command={NO_RECORDS.command} />}
    />
  );
}
