import type { ReactNode } from "react";
import { listHref } from "@/lib/addresses";
import type { ListView } from "@/lib/queries/lists/list-view";
import type { ListLook } from "@/lib/query/lists/list-look";
import { type ListName, listOrigin, RECORD_LISTS } from "@/lib/query/lists/record-lists";
import { MapLink } from "../decision/map-link";
import { countWords, LIST } from "../strings/list-words";
import { EmptyState } from "../ui/empty-state";
import type { FormAction } from "../ui/form-answer";
import { SaveView } from "../view/save-view";
import { askedFor } from "./asked-for";
import { FacetPanel } from "./facet-panel";
import { ListLine } from "./list-line";
import { Pager } from "./pager";
import { PeekHandle } from "./peek-handle";
import { type PeekedRecord, PeekPanel } from "./peek-panel";
import { QueryBar } from "./query-bar";
import { RecordRows } from "./record-rows";
import { SourceSwitcher } from "./source-switcher";

type Props = {
  title: string;
  list: ListName;
  view: ListView;
  /** The page of the list, the record (`<source>/<path>`) that is peeked at, and the facet that is opened. */
  place: { after: string; peek: string; facet: string; facetText: string };
  peeked: PeekedRecord | null;
  zone: string;
  density: "dense" | "roomy";
  look: ListLook;
  /** Where the query is typed. */
  queryField: ReactNode;
  /** Keeps the query under a name. */
  saveView: FormAction;
  /** What stands where rows would, when there are none and nobody asked for less. */
  empty: ReactNode;
};

/** A list of records: the query, what it says, its rows, and the facets beside them. */
export function RecordList({
  title,
  list: name,
  view,
  place,
  peeked,
  zone,
  density,
  look,
  queryField,
  saveView,
  empty,
}: Props) {
  const { href: list, kind } = RECORD_LISTS[name];
  const origin = listOrigin(name, view.q);
  const isFiltered = view.q !== "";
  const names = view.records.map(({ source, path }) => `${source}/${path}`);
  const peekHref = (at: number) =>
    names[at] === undefined ? null : listHref(list, view.q, place.after, names[at]);
  const at = names.indexOf(place.peek);
  if (view.total === 0 && !isFiltered) {
    return (
      <div className="page">
        <h1>{title}</h1>
        {empty}
      </div>
    );
  }
  return (
    <div className="page">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="num">{countWords(view.total, view.totalIsExact, kind)}</p>
        <div className="actions">
          {kind === "decision" ? <MapLink facets={view.facets} /> : null}
          <SourceSwitcher list={list} q={view.q} facets={view.facets} />
          {isFiltered ? <SaveView list={name} q={view.q} save={saveView} /> : null}
        </div>
      </header>
      <div className="list-page">
        <div>
          <QueryBar action={list} q={view.q} diagnostics={view.diagnostics} field={queryField} />
          <ListLine
            list={name}
            view={view}
            look={look}
            density={density}
            peek={place.peek === "" ? peekHref(0) : null}
          />
          {view.records.length === 0 ? (
            <EmptyState title={LIST.noWordsMatch} sentence={LIST.noWordsMatchNext(askedFor(name, view.q))} />
          ) : (
            <div className="relative">
              <RecordRows
                records={view.records}
                groups={view.groups}
                mixed={kind === null}
                zone={zone}
                columns={look.columns}
                density={density}
                origin={origin}
                peek={place.peek}
              />
              <PeekHandle />
            </div>
          )}
          <Pager list={list} q={view.q} next={view.next} previous={view.previous} />
        </div>
        <FacetPanel list={list} q={view.q} facets={view.facets} place={place} />
        {place.peek === "" ? null : (
          <PeekPanel
            peeked={peeked}
            zone={zone}
            origin={origin}
            close={listHref(list, view.q, place.after)}
            previous={peekHref(at - 1)}
            next={peekHref(at + 1)}
          />
        )}
      </div>
    </div>
  );
}
