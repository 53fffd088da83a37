import type { Metadata } from "next";
import { inboxHere, inboxTitle } from "@/app/inbox-here";
import { InboxPage } from "@/app/inbox-page";
import type { SearchParams } from "@/app/page-input";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: inboxTitle((await inboxHere(searchParams)).view) };
}

/** What waits for a person, and why. */
export default async function InboxHomePage({ searchParams }: Props) {
  return <InboxPage {...(await inboxHere(searchParams))} />;
}
