import { cache } from "react";
import { INBOX } from "@/components/strings/inbox-words";
import { SHELL } from "@/components/strings/shell-words";
import { getInbox } from "@/lib/queries/inbox/get-inbox";
import type { InboxView } from "@/lib/queries/inbox/inbox-view";
import { QUEUES } from "@/lib/reviews/queues";
import { asSomebody } from "./as-person";
import { readParams, type SearchParams } from "./page-input";

/** What an address of the inbox asks for: a queue, an item of it, and the verb whose form is open. */
export type InboxHere = { view: InboxView; item: string; verb: string };

const read = cache(async (queue: string, after: string, item: string): Promise<InboxView> => {
  const chosen = QUEUES.find((one) => one === queue);
  return getInbox(await asSomebody(), { queue: chosen ?? "", after, item });
});

/** The inbox that an address names, read once a request. */
export async function inboxHere(searchParams: SearchParams): Promise<InboxHere> {
  const { queue, item, after, verb } = await readParams(searchParams, ["queue", "item", "after", "verb"]);
  return { view: await read(queue, after.slice(0, 500), item.slice(0, 250)), item, verb };
}

/** `(7) Inbox · Docket`: what waits is counted in the tab. */
export function inboxTitle({ total }: InboxView): { absolute: string } {
  return { absolute: `${INBOX.tabTitle(total)} · ${SHELL.product}` };
}
