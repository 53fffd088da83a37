import { listHref } from "@/lib/addresses";
import type { SavedViewRow } from "@/lib/queries/list-views";
import { askedFor } from "../list/asked-for";
import { VIEW } from "../strings/view-words";

/** Queries under a name, each with how many records it lists. What finds nothing yet is not shown here. */
export function ViewLinks({ views }: { views: SavedViewRow[] }) {
  return (
    <section aria-label={VIEW.side}>
      <h2 className="eyebrow nav-title">
        <a href="/views" title={VIEW.all}>
          {VIEW.side}
        </a>
      </h2>
      <ul className="nav-list">
        {views
          .filter(({ count }) => count !== null)
          .map((view) => (
            <li key={view.slug}>
              <a
                className="nav-item"
                href={listHref(`/${view.list}`, view.q)}
                title={askedFor(view.list, view.q)}
              >
                {view.name}
                <span className="nav-count">{view.count?.toLocaleString("en")}</span>
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
