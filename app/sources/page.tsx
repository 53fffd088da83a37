import { asSomebody } from "@/app/_request/as-person";
import { readPreferences } from "@/app/_request/read-preferences";
import { AddSourceForm } from "@/components/source/add-source-form";
import { SourceCard } from "@/components/source/source-card";
import { SHELL } from "@/components/strings/shell-words";
import { SOURCE } from "@/components/strings/source-words";
import { listSources } from "@/lib/queries/sources/list-sources";
import { addSourceAction, syncSourceAction } from "./actions";

export const metadata = { title: SHELL.pages.sources };

/** Every source, and a form that adds one. */
export default async function SourcesPage() {
  const [sources, { zone }] = await Promise.all([listSources(await asSomebody()), readPreferences()]);
  return (
    <div className="page max-w-[60rem]">
      <header className="page-head">
        <h1>{SOURCE.title}</h1>
        <p>{SOURCE.about}</p>
      </header>
      <section className="mb-6">
        <h2 className="sr-only">{SOURCE.add}</h2>
        <AddSourceForm add={addSourceAction} />
      </section>
      <ul className="grid gap-4">
        {sources.map((source) => (
          <SourceCard key={source.id} source={source} zone={zone} sync={syncSourceAction} />
        ))}
      </ul>
    </div>
  );
}
