"use client";

import { useActionState } from "react";
import type { SavedViewRow } from "@/lib/queries/list-views";
import { VIEW } from "../strings/view-words";
import { AnsweredForm } from "../ui/answered-form";
import { AskedTwice } from "../ui/asked-twice";
import type { FormAction } from "../ui/form-answer";
import { ViewChoices } from "./view-choices";

export type ViewActions = { change: FormAction; remove: FormAction };

type Props = { view: SavedViewRow; actions: ViewActions };

/** What can be done about a saved view, folded away; open where one of its forms has an answer to show. */
export function ViewForms({ view, actions }: Props) {
  const [answer, send, isPending] = useActionState(actions.change, null);
  const own = <input type="hidden" name="view" value={view.slug} />;
  return (
    <details open={answer !== null || undefined}>
      <summary className="link">{VIEW.change}</summary>
      <div className="view-forms">
        <AnsweredForm
          {...{ answer, send, isPending }}
          submit={VIEW.changeDo}
          working={VIEW.working}
          className="form-grid"
        >
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
        </AnsweredForm>
        <AskedTwice
          action={actions.remove}
          open={VIEW.remove}
          submit={VIEW.removeConfirm(view.name)}
          working={VIEW.working}
        >
          {own}
        </AskedTwice>
      </div>
    </details>
  );
}
