import { facetHref, listHref } from "@/lib/addresses";
import type { FacetView } from "@/lib/queries/lists/list-view";
import { LIST } from "../strings/list-words";
import { CloseButton } from "../ui/close-button";
import { FacetMore } from "./facet-more";
import { FacetNarrow } from "./facet-narrow";
import { FacetValues } from "./facet-values";
import { KeepFacetPlace } from "./keep-facet-place";

type Props = {
  list: string;
  q: string;
  facets: FacetView[];
  /** The page of the list, the record beside it, the facet whose values are all shown, and what these hold. */
  place: { after: string; peek: string; facet: string; facetText: string };
};

/**
 * What the records of a list have in common, with counts: the other editor of the query. Every value
 * is a link to the list with it switched. Beside the list; on a small screen a panel over it.
 */
export function FacetPanel({ list, q, facets, place }: Props) {
  return (
    <aside id="facets" className="facets" popover="auto" aria-label={LIST.filters}>
      <KeepFacetPlace panel="facets" q={q} facet={place.facet} />
      <CloseButton of="facets" label={LIST.closeFilters} className="facets-close only-small" />
      {facets
        .filter((facet) => facet.values.length > 0 || facet.field === place.facet)
        .map((facet) => (
          <Facet key={facet.field} {...{ list, q, facet, place }} />
        ))}
    </aside>
  );
}

function Facet({ list, q, facet, place }: Omit<Props, "facets"> & { facet: FacetView }) {
  const { field, title, values, modes, more } = facet;
  const isOpen = field === place.facet;
  // Whoever chooses from an opened facet goes on choosing from it.
  const href = (query: string) => (isOpen ? facetHref(list, query, field) : listHref(list, query));
  const opened = facetHref(list, q, field, place);
  return (
    <section id={`facet-${field}`} aria-labelledby={`facet-${field}-title`}>
      <h2 id={`facet-${field}-title`} className="eyebrow mb-1">
        {title}
      </h2>
      {modes.length > 0 ? (
        <nav className="facet-modes" aria-label={LIST.modesOf(title)}>
          {modes.map(({ mode, query, current }) => (
            <a key={mode} className="sort" href={href(query)} aria-current={current ? "true" : undefined}>
              {LIST.modes[mode]}
            </a>
          ))}
        </nav>
      ) : null}
      {isOpen ? <FacetNarrow {...{ list, q, title, place }} /> : null}
      <FacetValues field={field} values={values} href={href} />
      {isOpen ? (
        <>
          {values.length === 0 ? <p className="facet-note">{LIST.narrowNone}</p> : null}
          {more > 0 ? <p className="facet-note">{LIST.narrowOn(more)}</p> : null}
          <FacetMore href={listHref(list, q, place.after, place.peek)}>{LIST.showFewer}</FacetMore>
        </>
      ) : more > 0 ? (
        <FacetMore href={`${opened}#facet-${field}`} label={LIST.showAll(more, title)}>
          {LIST.more(more)}
        </FacetMore>
      ) : null}
    </section>
  );
}
