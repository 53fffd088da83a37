import type { ReactNode } from "react";
import { RecordList } from "@/components/list/record-list";
import { OVERVIEW, TROUBLE } from "@/components/strings/page-words";
import { EmptyState } from "@/components/ui/empty-state";
import { listRecords } from "@/lib/queries/lists/list-records";
import { type ListName, RECORD_LISTS } from "@/lib/query/lists/record-lists";
import { asSomebody } from "../_request/as-person";
import { readParams, type SearchParams } from "../_request/page-input";
import { readPreferences } from "../_request/read-preferences";
import { zoneOffset } from "../_request/zone-offset";
import { addViewAction } from "../views/actions";
import { ListQueryField } from "./list-query-field";
import { recordPeek } from "./record-peek";

type Props = { title: string; list: ListName; searchParams: SearchParams; empty: ReactNode };

/** A page that is a list of records: its whole state is `?q=`, with `after=` for a later page and `peek=` for what stands beside it. */
export async function ListPage({ title, list, searchParams, empty }: Props) {
  const ctx = await asSomebody();
  const [{ q, peek, ...given }, { zone, density, looks }] = await Promise.all([
    readParams(searchParams, ["q", "after", "peek", "facet", "facetText"]),
    readPreferences(),
  ]);
  const { kind, facets } = RECORD_LISTS[list];
  const after = given.after.slice(0, 500);
  const facetText = given.facetText.slice(0, 200);
  const facet = facets.find((name) => name === given.facet) ?? null;
  const [view, peeked] = await Promise.all([
    listRecords(ctx, {
      q,
      after,
      kinds: kind ? [kind] : null,
      facets: [...facets],
      facet,
      facetText,
      order: looks[list].order,
      zoneOffset: zoneOffset(zone, ctx.now()),
    }),
    peek === "" ? null : recordPeek(peek),
  ]);
  return (
    <RecordList
      title={title}
      list={list}
      view={view}
      place={{ after, peek, facet: facet ?? "", facetText }}
      peeked={peeked}
      zone={zone}
      density={density}
      look={looks[list]}
      queryField={<ListQueryField view={view} kind={kind} />}
      saveView={addViewAction}
      empty={ctx.ready() ? empty : <EmptyState title={TROUBLE.reading} sentence={OVERVIEW.stillComing} />}
    />
  );
}
