import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FirstRun } from "@/components/overview/first-run";
import { listSources } from "@/lib/queries/sources/list-sources";
import { asSomebody } from "./_request/as-person";
import { inboxHere, inboxTitle } from "./_request/inbox-here";
import { addSourceAction } from "./sources/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: inboxTitle((await inboxHere(Promise.resolve({}))).view) };
}

/**
 * Before there is a source, what Docket is and the next step; then the inbox. It is shown at one address only: an
 * answer to a verdict, and the way back from it, would not outlive going on to the next item at another.
 */
export default async function HomePage() {
  const sources = await listSources(await asSomebody());
  if (sources.length === 0) return <FirstRun add={addSourceAction} />;
  redirect("/inbox");
}
