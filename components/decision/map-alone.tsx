import type { DecisionMapView } from "@/lib/queries/why/decision-map-view";
import type { DecisionMap } from "@/lib/records/why/decision-map";
import { MAP } from "../strings/map-words";
import { MapDecision } from "./map-decision";

type Props = { map: DecisionMap; view: DecisionMapView };

/** Decisions in no chain, packed by year. */
export function MapAlone({ map, view }: Props) {
  if (map.alone.length === 0) return null;
  const byPath = new Map(view.decisions.map((decision) => [decision.path, decision]));
  return (
    <section className="section">
      <h2>
        {MAP.alone} <span className="num">{map.alone.reduce((sum, { paths }) => sum + paths.length, 0)}</span>
      </h2>
      <p className="mb-3 text-soft">{MAP.aloneAbout}</p>
      {map.alone.map(({ year, paths }) => (
        <section key={year ?? ""} className="map-year">
          <h3 className="num">{year ?? MAP.noDate}</h3>
          <ul className="map-alone">
            {paths.map((path) => {
              const decision = byPath.get(path);
              return decision ? (
                <li key={path}>
                  <MapDecision decision={decision} view={view} />
                </li>
              ) : null;
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
