import type { ReactNode } from "react";
import { recordHref } from "@/lib/addresses";
import type { DecisionMapView, MapDecisionView } from "@/lib/queries/why/decision-map-view";
import { MAP } from "../strings/map-words";
import { STATUS_WORDS } from "../strings/vocabulary-words";

type Props = { decision: MapDecisionView; view: DecisionMapView; children?: ReactNode };
const SHOWN = 5;

/** A decision on the map: its status's sign, number and title; what it relates to, by number. */
export function MapDecision({ decision, view, children }: Props) {
  const { path, number, title } = decision;
  const status = decision.status ?? "none";
  return (
    <>
      <a className="map-decision" href={recordHref(view.source, path)} title={title}>
        <span className="mark mark-bare" data-status={status}>
          {STATUS_WORDS[status].word}
        </span>{" "}
        {number ? <span className="map-number num">{number}</span> : null}{" "}
        <span className="map-title" dir="auto">
          {title}
        </span>{" "}
        {children}
      </a>
      <Relates path={path} view={view} />
    </>
  );
}

/** Relations that are no chain are told, not drawn: lines between all of them would hide the chains. */
function Relates({ path, view }: { path: string; view: DecisionMapView }) {
  const others = new Set(view.relations.flatMap(({ from, to }) => (from === path ? [to] : [])));
  for (const { from, to, rel } of view.relations)
    if (rel === "supersedes" || rel === "amends") others.delete(from === path ? to : to === path ? from : "");
  const unique = view.decisions.filter((decision) => others.has(decision.path));
  if (unique.length === 0) return null;
  return (
    <span className="map-relates">
      <span aria-hidden="true">↔</span>
      <span className="sr-only">{MAP.relatesTo}</span>
      {unique.slice(0, SHOWN).map((other) => (
        <a key={other.path} href={recordHref(view.source, other.path)} title={other.title} className="num">
          {other.number ?? shortTitle(other.title)}
        </a>
      ))}
      {unique.length > SHOWN ? (
        <span title={MAP.more(unique.length - SHOWN)}>{`+${unique.length - SHOWN}`}</span>
      ) : null}
    </span>
  );
}

function shortTitle(title: string): string {
  const all = [...title];
  return all.length > 18 ? `${all.slice(0, 17).join("").trimEnd()}…` : title;
}
