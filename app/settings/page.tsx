import { asSomebody } from "@/app/_request/as-person";
import { PersonForm } from "@/components/settings/person-form";
import { SETTINGS } from "@/components/strings/settings-words";
import { getLocalPerson } from "@/lib/queries/get-local-person";
import { namePersonAction } from "./actions";

export const metadata = { title: SETTINGS.title };

/** What is set for this desk: who sits at it. */
export default async function SettingsPage() {
  const person = await getLocalPerson(await asSomebody());
  return (
    <div className="page max-w-[46rem]">
      <h1 className="mb-4">{SETTINGS.title}</h1>
      <PersonForm person={person} save={namePersonAction} />
    </div>
  );
}
