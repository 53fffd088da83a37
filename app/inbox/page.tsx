import type { Metadata } from "next";
import { inboxHere, inboxTitle } from "@/app/_request/inbox-here";
import type { SearchParams } from "@/app/_request/page-input";
import { InboxPage } from "@/app/inbox/inbox-page";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: inboxTitle((await inboxHere(searchParams)).view) };
}

/** What waits for a person, and why. */
export default async function InboxHomePage({ searchParams }: Props) {
  return <InboxPage {...(await inboxHere(searchParams))} />;
}
