import { listHref } from "@/lib/addresses";
import type { FacetView } from "@/lib/queries/lists/list-view";
import { withSource } from "@/lib/query/edit/edit-query";
import { LIST } from "../strings/list-words";
import { Icon } from "../ui/icon";

type Props = { list: string; q: string; facets: FacetView[] };

/** One source, or all of them: writes `source:` into the query and keeps the rest. */
export function SourceSwitcher({ list, q, facets }: Props) {
  const values = facets.find((facet) => facet.field === "source")?.values ?? [];
  if (values.length < 2) return null;
  const chosen = values.filter((value) => value.state === "on");
  return (
    <details className="menu">
      <summary className="button">
        <span className="truncate">
          {chosen.length === 0 ? LIST.allSources : chosen.map((value) => value.label).join(", ")}
        </span>
        <Icon name="down" />
      </summary>
      <ul className="menu-panel">
        <li>
          <a
            className="popup-item"
            href={listHref(list, withSource(q, null))}
            aria-current={chosen.length === 0 ? "true" : undefined}
          >
            {LIST.allSources}
          </a>
        </li>
        {values.map((value) => (
          <li key={value.value}>
            <a
              className="popup-item"
              href={listHref(list, withSource(q, value.value))}
              aria-current={value.state === "on" ? "true" : undefined}
            >
              {value.label}
              <span className="nav-count">{value.count.toLocaleString("en")}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
