import type { SourceView } from "@/lib/queries/sources/source-view";
import { SOURCE } from "../strings/source-words";
import { AnswerForm } from "../ui/answer-form";
import { AskedTwice } from "../ui/asked-twice";
import type { FormAction } from "../ui/form-answer";

type Props = {
  source: SourceView;
  actions: { rename: FormAction; repoint: FormAction; remove: FormAction };
};

/** What can be changed about a source. Removing asks twice: the second button is inside what the first opens. */
export function SourceForms({ source, actions }: Props) {
  const own = <input type="hidden" name="source" value={source.slug} />;
  return (
    <div className="grid gap-6">
      <section>
        <h3>{SOURCE.rename}</h3>
        <AnswerForm
          action={actions.rename}
          submit={SOURCE.rename}
          working={SOURCE.working}
          className="form-grid"
        >
          {own}
          <label>
            <span>{SOURCE.name}</span>
            <input className="field" name="name" defaultValue={source.name} required maxLength={100} />
          </label>
          <label>
            <span>{SOURCE.slug}</span>
            <input className="field" name="slug" defaultValue={source.slug} required maxLength={60} />
          </label>
          <p className="basis-full text-sm text-faint">{SOURCE.slugHint}</p>
        </AnswerForm>
      </section>
      <section>
        <h3>{SOURCE.repoint}</h3>
        <p className="text-soft">{SOURCE.repointAbout}</p>
        <AnswerForm
          action={actions.repoint}
          submit={SOURCE.repoint}
          working={SOURCE.working}
          className="form-grid"
        >
          {own}
          <label className="grow">
            <span>{SOURCE.addLabel}</span>
            <input className="field" name="path" defaultValue={source.path} required maxLength={4096} />
          </label>
        </AnswerForm>
      </section>
      <section>
        <h3>{SOURCE.remove}</h3>
        <p className="text-soft">{SOURCE.removeAbout}</p>
        <div className="mt-2">
          <AskedTwice
            action={actions.remove}
            open={SOURCE.removeOpen}
            submit={SOURCE.removeConfirm(source.name)}
            working={SOURCE.working}
          >
            {own}
          </AskedTwice>
        </div>
      </section>
    </div>
  );
}
