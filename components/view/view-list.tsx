import type { ReactNode } from "react";
import { listHref } from "@/lib/addresses";
import type { SavedViewRow } from "@/lib/queries/list-views";
import { askedFor } from "../list/asked-for";
import { VIEW } from "../strings/view-words";
import { type ViewActions, ViewForms } from "./view-forms";

/** All views: those everybody has, and the saved ones with what can be done about each. */
export function ViewList({ views, actions }: { views: SavedViewRow[]; actions: ViewActions }) {
  const saved = views.filter(({ preset }) => !preset);
  return (
    <>
      <section className="mb-8">
        <h2 className="mb-2">{VIEW.saved}</h2>
        {saved.length === 0 ? (
          <p className="text-soft">
            {VIEW.none} {VIEW.noneNext}
          </p>
        ) : (
          <ul className="views">
            {saved.map((view) => (
              <ViewRow key={view.slug} view={view}>
                <ViewForms view={view} actions={actions} />
              </ViewRow>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2 className="mb-2">{VIEW.presets}</h2>
        <ul className="views">
          {views
            .filter(({ preset }) => preset)
            .map((view) => (
              <ViewRow key={view.slug} view={view} />
            ))}
        </ul>
      </section>
    </>
  );
}

function ViewRow({ view, children }: { view: SavedViewRow; children?: ReactNode }) {
  return (
    <li className="view">
      <a className="view-name" href={listHref(`/${view.list}`, view.q)}>
        {view.name}
      </a>
      <span className="view-count num">
        {view.count === null ? <small>{VIEW.notYet}</small> : view.count.toLocaleString("en")}
      </span>
      <code className="view-query">{view.q === "" ? VIEW.lists[view.list] : view.q}</code>
      <small className="text-faint">
        {askedFor(view.list, view.q)}
        {view.personal ? ` · ${VIEW.personal}` : ""}
      </small>
      {children}
    </li>
  );
}
