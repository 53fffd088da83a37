import { z } from "zod";
import { QUEUE_ITEM_TYPES, QUEUES } from "../../reviews/queues";
import { verbView } from "../reviews/verb-view";

/** A row of a queue. `since`: as the queue is ordered by it; null: not known. */
export type QueueRow = { type: string; id: string; since: string | null };

/** One thing that waits, as a line of its queue: enough to decide without opening it. */
export const inboxItem = z.object({
  /** `card:01J…`, `review:…`, `record:…`, `draft:…`, `write:…`: what commands are given. */
  id: z.string(),
  type: z.enum(QUEUE_ITEM_TYPES),
  queue: z.enum(QUEUES),
  source: z.string(),
  sourceName: z.string(),
  title: z.string(),
  /** Why it waits, and for whom, as a sentence. */
  why: z.string(),
  /** Since when, ISO; of a decision without a readable status or without consent its own date. null: not known. */
  since: z.string().nullable(),
  /** It may wait for longer: `since` is when it was certainly there, for no record that says it has a date. */
  isAtLatest: z.boolean(),
  /** Where it is read in full: the prompt, the decision, the review. */
  href: z.string(),
  /** What stands in the repository: the line of the prompt, the decision; null: nothing does yet. */
  readHref: z.string().nullable(),
  /** The place it was said, the status in words, the trust: short facts beside the title. */
  facts: z.array(z.string()),
  /** An excerpt without markup: the suggestion's line in its paragraph, the decision's first sentences. At most 600 characters. */
  excerpt: z.string(),
  verbs: z.array(verbView),
  /** Decisions that seem to answer a card, best first. */
  answers: z.array(
    z.object({
      key: z.string(),
      path: z.string(),
      title: z.string(),
      score: z.number(),
      evidence: z.string(),
    }),
  ),
  /** Hashes of what the excerpt was taken from, to be sent along with a verb; null where there is no file. */
  file: z.string().nullable(),
  core: z.string().nullable(),
});
export type InboxItem = z.infer<typeof inboxItem>;

export const inboxView = z.object({
  /** Everything that waits, over all queues: the number in the tab's title. */
  total: z.number(),
  queues: z.array(z.object({ queue: z.enum(QUEUES), title: z.string(), why: z.string(), count: z.number() })),
  /** The queue that is shown; null: nothing waits. */
  queue: z.enum(QUEUES).nullable(),
  items: z.array(inboxItem),
  /** How many of the queue stand before the first of these. */
  start: z.number(),
  /** Token of this page; "": the first. */
  after: z.string(),
  next: z.string().nullable(),
  /** The token was of another list, so this is the first page. */
  startedOver: z.boolean(),
});
export type InboxView = z.infer<typeof inboxView>;
