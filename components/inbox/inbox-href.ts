import { pageHref } from "@/lib/addresses";
import type { Queue } from "@/lib/reviews/queues";

type Place = { queue: Queue; item?: string; after?: string };

/** The inbox with a queue, and an item of it, open. */
export function inboxHref({ queue, item, after }: Place): string {
  return pageHref("/inbox", { queue, item, after });
}
