import { recordHref, whyHref } from "@/lib/addresses";
import type { DecisionMapView } from "@/lib/queries/why/decision-map-view";
import { MAP, MAP_REL_WORDS } from "../strings/map-words";
import { StatusMark } from "../ui/mark";
import { When } from "../ui/when";

type Props = { view: DecisionMapView; zone: string };
type Relation = DecisionMapView["relations"][number];

/**
 * Every decision as a row, newest first, with its relations; where one is written stands with the
 * decision that acts, and not a second time with the other.
 */
export function MapTable({ view, zone }: Props) {
  const titles = new Map(
    view.decisions.map(({ path, number, title }) => [path, number ? `${number} ${title}` : title]),
  );
  const related = new Map<string, { relation: Relation; way: "out" | "in" }[]>();
  for (const relation of view.relations)
    for (const [path, way] of [
      [relation.from, "out"],
      [relation.to, "in"],
    ] as const)
      related.set(path, [...(related.get(path) ?? []), { relation, way }]);
  return (
    <div className="table-box">
      <table className="plain-table stacked-table map-table">
        <thead>
          <tr>
            <th scope="col">{MAP.number}</th>
            <th scope="col">{MAP.decision}</th>
            <th scope="col">{MAP.status}</th>
            <th scope="col">{MAP.date}</th>
            <th scope="col">{MAP.relations}</th>
          </tr>
        </thead>
        <tbody>
          {view.decisions.toReversed().map(({ path, number, title, status, statusRaw, date }) => (
            <tr key={path}>
              <td className="num">{number}</td>
              <th scope="row" dir="auto">
                <a href={recordHref(view.source, path)}>{title}</a>{" "}
                <a className="map-why" href={whyHref(view.source, path)}>
                  {MAP.trail}
                  <span className="sr-only">: {title}</span>
                </a>
              </th>
              <td>
                <StatusMark status={status ?? "none"} raw={statusRaw} />
              </td>
              <td className="whitespace-nowrap">{date ? <When at={date} zone={zone} /> : null}</td>
              <td>
                {(related.get(path) ?? []).map(({ relation, way }) => (
                  <Related
                    key={`${relation.rel}-${way}-${relation.from}-${relation.to}`}
                    {...{ relation, way, titles, view }}
                  />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RelatedProps = {
  relation: Relation;
  way: "out" | "in";
  titles: Map<string, string>;
  view: DecisionMapView;
};

function Related({ relation, way, titles, view }: RelatedProps) {
  const other = way === "out" ? relation.to : relation.from;
  return (
    <p>
      {MAP_REL_WORDS[relation.rel][way]}{" "}
      <a className="link" href={recordHref(view.source, other)} dir="auto">
        {titles.get(other)}
      </a>{" "}
      {way === "out" ? (
        <span className="map-evidence">
          {relation.saidBy.map(({ path, evidence, line }, index) => (
            <span key={`${path}-${evidence}`}>
              {index > 0 ? "; " : ""}
              <a href={recordHref(view.source, path, "source", line ?? undefined)} dir="auto">
                {evidence}
              </a>
            </span>
          ))}
        </span>
      ) : null}
    </p>
  );
}
