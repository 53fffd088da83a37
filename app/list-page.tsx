import type { ReactNode } from "react";
import { RecordList } from "@/components/list/record-list";
import { currentContext } from "@/lib/context";
import { listRecords } from "@/lib/queries/list-records";
import type { ListInput } from "@/lib/queries/list-view";
import type { RecordKind } from "@/lib/records/vocabulary";
import { readParams, type SearchParams } from "./page-input";
import { readPreferences } from "./read-preferences";
import { zoneOffset } from "./zone-offset";

type Props = {
  title: string;
  list: string;
  kind: RecordKind | null;
  facets: ListInput["facets"];
  searchParams: SearchParams;
  empty: ReactNode;
};

/** A page that is a list of records: its whole state is `?q=` (and `after=` for a later page). */
export async function ListPage({ title, list, kind, facets, searchParams, empty }: Props) {
  const ctx = currentContext();
  const [{ q, after }, { zone, density }] = await Promise.all([
    readParams(searchParams, ["q", "after"]),
    readPreferences(),
  ]);
  const view = await listRecords(ctx, {
    q,
    after: after.slice(0, 500),
    kinds: kind ? [kind] : null,
    facets,
    zoneOffset: zoneOffset(zone, ctx.now()),
  });
  return (
    <RecordList
      title={title}
      list={list}
      view={view}
      kind={kind}
      zone={zone}
      density={density}
      empty={empty}
    />
  );
}
