import type { ViewList } from "@/lib/query/lists/preset-views";
import { VIEW } from "../strings/view-words";
import { FoldedForm } from "../ui/folded-form";
import type { FormAction } from "../ui/form-answer";
import { ViewChoices } from "./view-choices";

type Props = { list: ViewList; q: string; save: FormAction };

const LOOKS = { fold: "menu", summary: "button", panel: "menu-panel view-form" };

/** Keep the query of a list under a name. A menu of the browser and a plain form: no script is needed. */
export function SaveView({ list, q, save }: Props) {
  return (
    <FoldedForm
      action={save}
      looks={LOOKS}
      summary={VIEW.save}
      submit={VIEW.saveDo}
      working={VIEW.working}
      look="button-main"
    >
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="q" value={q} />
      <label>
        <span>{VIEW.name}</span>
        <input className="field" name="name" required maxLength={80} autoComplete="off" />
      </label>
      <ViewChoices pinned personal={false} />
    </FoldedForm>
  );
}
