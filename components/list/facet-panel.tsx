import { listHref } from "@/lib/addresses";
import type { FacetView } from "@/lib/queries/list-view";
import { LIST } from "../strings/list-words";
import { valueWord } from "../strings/vocabulary-words";
import { Icon } from "../ui/icon";

type Props = { list: string; facets: FacetView[] };

/**
 * What the records of a list have in common, with counts: the other editor of the query. Every value
 * is a link to the list with it switched. Beside the list; on a small screen a panel over it.
 */
export function FacetPanel({ list, facets }: Props) {
  return (
    <aside id="facets" className="facets" popover="auto" aria-label={LIST.filters}>
      <button
        type="button"
        className="button button-quiet button-icon only-small absolute end-3 top-3"
        popoverTarget="facets"
        popoverTargetAction="hide"
        aria-label={LIST.closeFilters}
      >
        <Icon name="close" />
      </button>
      {facets
        .filter((facet) => facet.values.length > 0)
        .map((facet) => (
          <section key={facet.field}>
            <h2 className="eyebrow mb-1">{facet.title}</h2>
            {facet.modes.length > 0 ? (
              <nav className="sorts mb-1" aria-label={LIST.modesOf(facet.title)}>
                {facet.modes.map(({ mode, query, current }) => (
                  <a
                    key={mode}
                    className="sort"
                    href={listHref(list, query)}
                    aria-current={current ? "true" : undefined}
                  >
                    {LIST.modes[mode]}
                  </a>
                ))}
              </nav>
            ) : null}
            <ul>
              {facet.values.map((value) => (
                <li key={value.value}>
                  <a
                    className="facet-value"
                    href={listHref(list, value.query)}
                    data-state={value.state}
                    aria-current={value.state === "on" ? "true" : undefined}
                  >
                    <span title={value.label}>{valueWord(facet.field, value.value) ?? value.label}</span>
                    <span className="num">{value.count.toLocaleString("en")}</span>
                  </a>
                </li>
              ))}
            </ul>
            {facet.more > 0 ? (
              <p className="text-xs text-faint" title={LIST.moreHow(facet.field)}>
                {LIST.more(facet.more)}
              </p>
            ) : null}
          </section>
        ))}
    </aside>
  );
}
