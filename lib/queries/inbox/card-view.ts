import { z } from "zod";
import { CARD_STATES } from "../../reviews/states";
import { verbView } from "../reviews/verb-view";
import { saidText } from "../said-text";
import { inboxItem } from "./inbox-view";

/** The page of one suggestion. */
export const cardView = z.object({
  id: z.string(),
  source: z.string(),
  sourceName: z.string(),
  brief: z.string(),
  state: z.enum(CARD_STATES),
  feature: z.object({ slug: z.string(), title: z.string() }).nullable(),
  createdAt: z.string(),
  /** What was decided of it, by whom and when; null while it is open. */
  verdict: z
    .object({
      by: z.string(),
      at: z.string(),
      reason: saidText.nullable(),
      until: z.string().nullable(),
    })
    .nullable(),
  /** The decision that was written for it, or that it was merged into. */
  answer: z.object({ key: z.string(), path: z.string(), title: z.string(), href: z.string() }).nullable(),
  /** The newest review of that decision. */
  review: z.object({ id: z.string(), href: z.string(), state: z.string() }).nullable(),
  /** No place is left where it was said; the card stays. */
  isGone: z.boolean(),
  /** Where it was said, newest first, at most 20; `timesSaid` counts all. */
  occurrences: z.array(
    z.object({
      href: z.string(),
      path: z.string(),
      line: z.number(),
      kind: z.string(),
      title: z.string(),
      brief: z.string(),
      /** The line in its paragraph. */
      excerpt: z.string(),
      date: z.string().nullable(),
      model: z.string().nullable(),
      user: z.string().nullable(),
      branch: z.string().nullable(),
    }),
  ),
  timesSaid: z.number(),
  answers: inboxItem.shape.answers,
  /** A decision that was begun for it. */
  draft: z.string().nullable(),
  verbs: z.array(verbView),
  events: z.array(z.object({ seq: z.number(), at: z.string(), by: z.string(), sentence: z.string() })),
  /** Ids of the open suggestions before and after this one. */
  previous: z.string().nullable(),
  next: z.string().nullable(),
});
export type CardView = z.infer<typeof cardView>;
