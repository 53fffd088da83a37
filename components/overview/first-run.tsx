import { AddSourceForm } from "../source/add-source-form";
import { FIRST_RUN } from "../strings/page-words";
import { Command } from "../ui/command";
import type { FormAction } from "../ui/form-answer";

/** The empty product on one screen: what it is for, the exact next step, what it looks for. */
export function FirstRun({ add }: { add: FormAction }) {
  return (
    <div className="page max-w-[46rem]">
      <h1>{FIRST_RUN.title}</h1>
      <p className="mt-3 font-serif text-lg text-soft">{FIRST_RUN.sentence}</p>
      <p className="mt-6 mb-2 font-semibold">{FIRST_RUN.step}</p>
      <Command text={FIRST_RUN.command} />
      <section className="mt-6">
        <p className="text-soft">{FIRST_RUN.orAdd}</p>
        <AddSourceForm add={add} />
      </section>
      <section className="section">
        <h2>{FIRST_RUN.whatTitle}</h2>
        <dl className="facts">
          {FIRST_RUN.what.map(({ name, place }) => (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd>
                <code>{place}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <p className="mt-6 text-soft">{FIRST_RUN.promise}</p>
    </div>
  );
}
