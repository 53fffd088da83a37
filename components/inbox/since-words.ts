import type { InboxItem } from "@/lib/queries/inbox/inbox-view";
import { INBOX } from "../strings/inbox-words";

/** What the date of an item is. */
export function sinceWords({ queue, isAtLatest }: Pick<InboxItem, "queue" | "isAtLatest">): string {
  return isAtLatest ? INBOX.sinceAtLatest : INBOX.since[queue];
}
