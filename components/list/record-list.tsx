import type { ReactNode } from "react";
import { listHref } from "@/lib/addresses";
import type { ListView } from "@/lib/queries/list-view";
import type { QuerySort } from "@/lib/query/ast";
import type { RecordKind } from "@/lib/records/vocabulary";
import { MapLink } from "../decision/map-link";
import { countWords, LIST } from "../strings/list-words";
import { EmptyState } from "../ui/empty-state";
import { DensitySwitch } from "./density-switch";
import { FacetPanel } from "./facet-panel";
import { Pager } from "./pager";
import { QueryBar } from "./query-bar";
import { RecordRows } from "./record-rows";
import { SortLinks } from "./sort-links";
import { SourceSwitcher } from "./source-switcher";

type Props = {
  title: string;
  /** The list's own address, without its query. */
  list: string;
  view: ListView;
  /** The kind all rows have; null when they are mixed. */
  kind: RecordKind | null;
  zone: string;
  density: "dense" | "roomy";
  /** What stands where rows would, when there are none and nobody asked for less. */
  empty: ReactNode;
};

/** A list of records: the query, what it says, its rows, and the facets beside them. */
export function RecordList({ title, list, view, kind, zone, density, empty }: Props) {
  const isFiltered = view.q !== "";
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
        </div>
      </header>
      <div className="list-page">
        <div>
          <QueryBar
            action={list}
            q={view.q}
            diagnostics={view.diagnostics}
            placeholder={LIST.queryPlaceholders[kind === "prompt" || kind === "decision" ? kind : "all"]}
          />
          <div className="list-line">
            <p>
              {view.description}{" "}
              {isFiltered ? (
                <a className="link" href={list}>
                  {LIST.clear}
                </a>
              ) : null}
            </p>
            <SortLinks list={list} q={view.q} keys={sortKeys(view)} current={view.sort} />
            <DensitySwitch density={density} />
          </div>
          {view.didYouMean ? (
            <p className="mb-2">
              {LIST.didYouMean}{" "}
              <a className="link" href={listHref(list, view.didYouMean)}>
                {view.didYouMean}
              </a>
              ?
            </p>
          ) : null}
          {view.records.length === 0 ? (
            <EmptyState title={LIST.noWordsMatch} sentence={LIST.noWordsMatchNext} />
          ) : (
            <RecordRows
              records={view.records}
              groups={view.groups}
              mixed={kind === null}
              zone={zone}
              density={density}
            />
          )}
          <Pager list={list} q={view.q} next={view.next} previous={view.previous} />
        </div>
        <FacetPanel list={list} facets={view.facets} />
      </div>
    </div>
  );
}

/** Relevance orders only what words were asked for; then it is the order already. */
function sortKeys(view: ListView): QuerySort["key"][] {
  return view.sort.key === "relevance"
    ? ["relevance", "date", "updated", "title"]
    : ["date", "updated", "title"];
}
