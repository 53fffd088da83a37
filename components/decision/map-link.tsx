import { decisionMapHref } from "@/lib/addresses";
import type { FacetView } from "@/lib/queries/lists/list-view";
import { MAP } from "../strings/map-words";

/** From a list of decisions to their map: that of the source the list is narrowed to, if it is one. */
export function MapLink({ facets }: { facets: FacetView[] }) {
  const chosen =
    facets.find(({ field }) => field === "source")?.values.filter(({ state }) => state === "on") ?? [];
  return (
    <a className="button" href={decisionMapHref(chosen.length === 1 ? (chosen[0]?.value ?? "") : "")}>
      {MAP.drawn}
    </a>
  );
}
