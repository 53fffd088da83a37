import type { CSSProperties } from "react";
import type { DecisionMapView } from "@/lib/queries/why/decision-map-view";
import type { DecisionMap } from "@/lib/records/why/decision-map";
import { routeArrows } from "@/lib/records/why/map-arrows";
import { MAP, MAP_REL_WORDS } from "../strings/map-words";
import { MapDecision } from "./map-decision";

type Props = { map: DecisionMap; view: DecisionMapView };

/** In sixteenths of a rem, so that the drawing grows with the reader's text; map.css has the same sizes. */
const SIZES = { width: 144, height: 72, gapX: 30, gapY: 16 };
const PAD = 16;

/** Chains along a time axis, in a box of their own that scrolls both ways. */
export function MapChains({ map, view }: Props) {
  if (map.nodes.length === 0) return <p className="mb-6 text-soft">{MAP.noChains}</p>;
  const width = map.columns * (SIZES.width + SIZES.gapX) - SIZES.gapX;
  const height = map.rows * (SIZES.height + SIZES.gapY) - SIZES.gapY;
  const byPath = new Map(view.decisions.map((decision) => [decision.path, decision]));
  const style = { "--map-columns": map.columns, "--map-rows": map.rows } as CSSProperties;
  return (
    <section className="section mt-0!">
      <h2>
        {MAP.chains} <span className="num">{map.nodes.length}</span>
      </h2>
      <Legend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="map-box" aria-label={MAP.chainsLabel} tabIndex={0}>
        <div className="map" style={style}>
          <ol className="map-periods">
            {map.periods.map(({ name, columns }) => (
              <li key={name} style={{ gridColumn: `span ${columns}` }}>
                <span>{name || MAP.noDate}</span>
              </li>
            ))}
          </ol>
          <div className="map-field">
            <svg
              className="map-arrows"
              viewBox={`${-PAD} ${-PAD} ${width + 2 * PAD} ${height + 2 * PAD}`}
              aria-hidden="true"
              focusable="false"
              style={{
                inlineSize: `${(width + 2 * PAD) / 16}rem`,
                blockSize: `${(height + 2 * PAD) / 16}rem`,
              }}
            >
              <Heads />
              {map.periods.slice(1).map(({ name }, index) => {
                const before = map.periods.slice(0, index + 1).reduce((sum, { columns }) => sum + columns, 0);
                const x = before * (SIZES.width + SIZES.gapX) - SIZES.gapX / 2;
                return <line key={name} x1={x} x2={x} y1={-PAD} y2={height + PAD} />;
              })}
              {routeArrows(map, SIZES).map(({ arrow, points }) => (
                <polyline
                  key={`${arrow.rel}-${arrow.from.path}-${arrow.to.path}`}
                  data-rel={arrow.rel}
                  points={points.map((point) => point.join(",")).join(" ")}
                  markerEnd={`url(#map-head-${arrow.rel})`}
                />
              ))}
            </svg>
            <ol className="map-nodes">
              {map.nodes.map(({ path, column, row }) => {
                const decision = byPath.get(path);
                return decision ? (
                  <li key={path} style={{ gridColumn: column + 1, gridRow: row + 1 }}>
                    <MapDecision decision={decision} view={view}>
                      {view.relations
                        .filter(({ to, rel }) => to === path && (rel === "supersedes" || rel === "amends"))
                        .map(({ from, rel }) => (
                          <span key={`${rel}-${from}`} className="sr-only">
                            {`${MAP_REL_WORDS[rel].in} ${byPath.get(from)?.title ?? ""}. `}
                          </span>
                        ))}
                    </MapDecision>
                  </li>
                ) : null;
              })}
            </ol>
          </div>
        </div>
      </section>
    </section>
  );
}

function Heads() {
  return (
    <defs>
      {(["supersedes", "amends"] as const).map((rel) => (
        <marker
          key={rel}
          id={`map-head-${rel}`}
          data-rel={rel}
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0l8 4-8 4z" />
        </marker>
      ))}
    </defs>
  );
}

/** What the lines mean, in words and not by colour alone. */
function Legend() {
  return (
    <ul className="map-legend">
      {(["supersedes", "amends"] as const).map((rel) => (
        <li key={rel}>
          <svg viewBox="0 0 36 8" aria-hidden="true" focusable="false" className="map-arrows">
            <polyline data-rel={rel} points="0,4 28,4" />
            <path d="M28 0l8 4-8 4z" data-rel={rel} />
          </svg>
          {MAP.legend[rel]}
        </li>
      ))}
      <li>
        <span className="map-relates">↔</span> {MAP.legend.relates}
      </li>
    </ul>
  );
}
