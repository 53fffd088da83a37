import type { Queue } from "@/lib/reviews/queues";

type Place = { queue: Queue; item?: string; after?: string };

/** The inbox with a queue, and an item of it, open. */
export function inboxHref({ queue, item, after }: Place): string {
  const params = new URLSearchParams({ queue });
  if (item !== undefined) params.set("item", item);
  if (after !== undefined && after !== "") params.set("after", after);
  return `/inbox?${params}`;
}
