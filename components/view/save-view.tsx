import type { ViewList } from "@/lib/query/preset-views";
import { VIEW } from "../strings/view-words";
import { AnswerForm } from "../ui/answer-form";
import type { FormAction } from "../ui/form-answer";
import { ViewChoices } from "./view-choices";

type Props = { list: ViewList; q: string; save: FormAction };

/** Keep the query of a list under a name. A menu of the browser and a plain form: no script is needed. */
export function SaveView({ list, q, save }: Props) {
  return (
    <details className="menu">
      <summary className="button">{VIEW.save}</summary>
      <div className="menu-panel view-form">
        <AnswerForm action={save} submit={VIEW.saveDo} working={VIEW.working} look="button-main">
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="q" value={q} />
          <label>
            <span>{VIEW.name}</span>
            <input className="field" name="name" required maxLength={80} autoComplete="off" />
          </label>
          <ViewChoices pinned personal={false} />
        </AnswerForm>
      </div>
    </details>
  );
}
