import { Fragment } from "react";
import { SETTINGS } from "../strings/settings-words";
import { AnswerForm } from "../ui/answer-form";
import type { FormAction } from "../ui/form-answer";

type Props = { person: { name: string; mail: string | null } | null; save: FormAction };

/** Who sits at this desk: the name that verdicts and commits carry. */
export function PersonForm({ person, save }: Props) {
  return (
    <section className="panel">
      <h2>{SETTINGS.who}</h2>
      <p className="text-soft">{SETTINGS.whoAbout}</p>
      {person === null || person.name === "" ? (
        <p className="note mt-3" data-tone="warning">
          {SETTINGS.unknown}
        </p>
      ) : null}
      <AnswerForm
        action={save}
        submit={SETTINGS.save}
        working={SETTINGS.saving}
        look="button-main"
        className="form-grid"
      >
        {/* New fields with a new name; the form stays, and with it what it answered. */}
        <Fragment key={`${person?.name} ${person?.mail}`}>
          <label>
            <span>{SETTINGS.name}</span>
            <input
              className="field"
              name="name"
              defaultValue={person?.name ?? ""}
              required
              maxLength={200}
              autoComplete="name"
            />
          </label>
          <label>
            <span>{SETTINGS.mail}</span>
            <input
              className="field"
              type="email"
              name="mail"
              defaultValue={person?.mail ?? ""}
              maxLength={300}
              autoComplete="email"
            />
          </label>
        </Fragment>
        <p className="basis-full text-sm text-faint">{SETTINGS.mailHint}</p>
      </AnswerForm>
    </section>
  );
}
