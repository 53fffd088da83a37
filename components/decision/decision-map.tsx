import type { ReactNode } from "react";
import { decisionMapHref, listHref } from "@/lib/addresses";
import type { DecisionMapView } from "@/lib/queries/why/decision-map-view";
import { withSource } from "@/lib/query/edit/edit-query";
import { layoutDecisionMap } from "@/lib/records/why/decision-map";
import { MAP } from "../strings/map-words";
import { SHELL } from "../strings/shell-words";
import { Icon } from "../ui/icon";
import { MapAlone } from "./map-alone";
import { MapChains } from "./map-chains";
import { MapTable } from "./map-table";

type Props = { view: DecisionMapView; shown: "" | "map" | "table"; zone: string; empty: ReactNode };

/**
 * The decisions of a source as chains along time, and as a table. Unless one of them is asked for, a
 * wide screen shows the drawing and a narrow one the table; paper gets the table.
 */
export function DecisionMap({ view, shown, zone, empty }: Props) {
  const map = layoutDecisionMap(view.decisions, view.relations);
  const older = view.total - view.decisions.length;
  return (
    <div className="page map-page" data-shown={shown || "auto"}>
      <header className="page-head">
        <nav className="crumbs mb-0! basis-full" aria-label={SHELL.place}>
          <a href="/decisions">{SHELL.pages.decisions}</a>
          {view.source ? (
            <a href={listHref("/decisions", withSource("", view.source))}>{view.sourceName}</a>
          ) : null}
        </nav>
        <h1>{MAP.title}</h1>
        <p>{MAP.about}</p>
        <Sources view={view} />
      </header>
      {view.decisions.length === 0 && view.sources.length === 0 ? (
        empty
      ) : (
        <>
          <Views view={view} shown="map" isAuto={shown === ""} isHere={shown !== "table"} />
          <Views view={view} shown="table" isAuto={shown === ""} isHere={shown === "table"} />
          {older > 0 ? (
            <p className="mb-3">
              <a className="link" href={listHref("/decisions", `${withSource("", view.source)} sort:-date`)}>
                {MAP.moreDecisions(older)}
              </a>
            </p>
          ) : null}
          {shown === "table" ? null : (
            <div className="map-drawn">
              <MapChains map={map} view={view} />
              <MapAlone map={map} view={view} />
            </div>
          )}
          {shown === "map" ? null : (
            <div className="map-listed">
              <MapTable view={view} zone={zone} />
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** The source switcher, as lists have it. */
function Sources({ view }: { view: DecisionMapView }) {
  if (view.sources.length < 2) return null;
  return (
    <div className="actions">
      <details className="menu">
        <summary className="button">
          <span className="truncate">{view.sourceName}</span>
          <Icon name="down" />
        </summary>
        <ul className="menu-panel">
          {view.sources.map(({ slug, name, count }) => (
            <li key={slug}>
              <a
                className="popup-item"
                href={decisionMapHref(slug)}
                aria-current={slug === view.source ? "true" : undefined}
              >
                {name}
                <span className="nav-count">{count.toLocaleString("en")}</span>
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

type ViewsProps = { view: DecisionMapView; shown: "map" | "table"; isAuto: boolean; isHere: boolean };

/** The two views as tabs. Where the screen's width chooses, each width has tabs of its own. */
function Views({ view, shown, isAuto, isHere }: ViewsProps) {
  if (!isAuto && !isHere) return null;
  return (
    <nav className={`tabs ${isAuto ? `map-tabs-${shown}` : ""}`} aria-label={MAP.views}>
      {(["map", "table"] as const).map((one) => (
        <a
          key={one}
          className="tab"
          href={decisionMapHref(view.source, one)}
          aria-current={one === shown ? "page" : undefined}
        >
          {one === "map" ? MAP.drawn : MAP.table}
        </a>
      ))}
    </nav>
  );
}
