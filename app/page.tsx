import type { Metadata } from "next";
import { FirstRun } from "@/components/overview/first-run";
import { listSources } from "@/lib/queries/list-sources";
import { asSomebody } from "./as-person";
import { inboxHere, inboxTitle } from "./inbox-here";
import { InboxPage } from "./inbox-page";
import type { SearchParams } from "./page-input";
import { addSourceAction } from "./sources/actions";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: inboxTitle((await inboxHere(searchParams)).view) };
}

/** What waits; before there is a source, what Docket is and the next step. */
export default async function HomePage({ searchParams }: Props) {
  const sources = await listSources(await asSomebody());
  if (sources.length === 0) return <FirstRun add={addSourceAction} />;
  return <InboxPage {...(await inboxHere(searchParams))} />;
}
