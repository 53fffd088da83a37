import type { ReactNode } from "react";
import { listHref } from "@/lib/addresses";
import type { SavedViewRow } from "@/lib/queries/list-views";
import { VIEW } from "../strings/view-words";
import { AnswerForm } from "../ui/answer-form";
import { AskedTwice } from "../ui/asked-twice";
import type { FormAction } from "../ui/form-answer";
import { ViewChoices } from "./view-choices";

type Actions = { change: FormAction; remove: FormAction };

/** All views: those everybody has, and the saved ones with what can be done about each. */
export function ViewList({ views, actions }: { views: SavedViewRow[]; actions: Actions }) {
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
                <details>
                  <summary className="link">{VIEW.change}</summary>
                  <ViewForms view={view} actions={actions} />
                </details>
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
        {VIEW.lists[view.list]}
        {view.personal ? ` · ${VIEW.personal}` : ""}
      </small>
      {children}
    </li>
  );
}

function ViewForms({ view, actions }: { view: SavedViewRow; actions: Actions }) {
  const own = <input type="hidden" name="view" value={view.slug} />;
  return (
    <div className="view-forms">
      <AnswerForm action={actions.change} submit={VIEW.changeDo} working={VIEW.working} className="form-grid">
        {own}
        <label>
          <span>{VIEW.name}</span>
          <input className="field" name="name" defaultValue={view.name} required maxLength={80} />
        </label>
        <label className="grow">
          <span>{VIEW.query}</span>
          <input className="field" name="q" defaultValue={view.q} maxLength={2000} spellCheck={false} />
        </label>
        <ViewChoices pinned={view.pinned} personal={view.personal} />
      </AnswerForm>
      <AskedTwice
        action={actions.remove}
        open={VIEW.remove}
        submit={VIEW.removeConfirm(view.name)}
        working={VIEW.working}
      >
        {own}
      </AskedTwice>
    </div>
  );
}
