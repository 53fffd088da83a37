import { SOURCE } from "../strings/source-words";
import { AnswerForm } from "../ui/answer-form";
import type { FormAction } from "../ui/form-answer";

/** One field: the path of a folder. */
export function AddSourceForm({ add }: { add: FormAction }) {
  return (
    <AnswerForm
      action={add}
      submit={SOURCE.addDo}
      working={SOURCE.adding}
      look="button-main"
      className="form-grid"
    >
      <label className="grow">
        <span>{SOURCE.addLabel}</span>
        <input
          className="field"
          name="path"
          placeholder={SOURCE.addPlaceholder}
          required
          maxLength={4096}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
    </AnswerForm>
  );
}
