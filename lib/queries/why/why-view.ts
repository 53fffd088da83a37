import { z } from "zod";
import { WHY_CARD_STATES } from "../../records/why/why-neighbourhood";
import { WHY_BASES, WHY_COLUMNS } from "../../records/why/why-steps";
import { saidText } from "../said-text";
import { shownText } from "../shown-text";
import { whyRecord } from "./select-why";

const place = {
  id: z.string(),
  /** Led to the record the trail is told from, is it, or came of it. */
  side: z.enum(["before", "start", "after"]),
  /** Rows of the drawing, from 1; `parent` is the next thing towards the start. */
  row: z.number(),
  span: z.number(),
  parent: z.string().nullable(),
};

/** One thing on a trail. */
export const whyNode = z.discriminatedUnion("type", [
  z.object({ ...place, type: z.literal("record"), record: whyRecord }),
  z.object({
    ...place,
    type: z.literal("suggestion"),
    card: z.object({
      id: z.string(),
      brief: shownText,
      state: z.enum(WHY_CARD_STATES),
      reason: saidText.nullable(),
    }),
    timesSaid: z.number(),
  }),
  z.object({
    ...place,
    type: z.literal("verdict"),
    verdict: z.object({
      word: z.enum(["documented", "merged", "declined", "later", "reviewed"]),
      by: z.string().nullable(),
      at: z.string().nullable(),
      reason: saidText.nullable(),
    }),
  }),
  z.object({
    ...place,
    type: z.literal("commit"),
    commit: z.object({
      /** Full hash where git told it; null where a file names it. */
      hash: z.string().nullable(),
      target: z.string(),
      isPullRequest: z.boolean(),
      at: z.string().nullable(),
      author: z.string().nullable(),
      /** A known agent that took part; null does not mean that none did. */
      agent: z.string().nullable(),
      /** Its page on the web, when that is known. */
      href: z.string().nullable(),
    }),
  }),
]);
export type WhyNodeView = z.infer<typeof whyNode>;

/** The trail of one record. Paths are relative to the source. */
export const whyView = z.object({
  source: z.string(),
  sourceName: z.string(),
  isGit: z.boolean(),
  start: whyRecord,
  feature: z.object({ slug: z.string(), title: shownText }).nullable(),
  /** Decisions that took its place or changed it, and those it took the place of or changed; as one or both say. */
  relations: z.array(
    z.object({
      rel: z.enum(["supersedes", "superseded-by", "amends", "amended-by"]),
      record: whyRecord,
      evidence: z.array(shownText),
    }),
  ),
  /** All seven, left to right; at most 12 things in each. */
  columns: z.array(
    z.object({
      name: z.enum(WHY_COLUMNS),
      nodes: z.array(whyNode),
      /** Things that belong here and are not shown; `near`: that only belong to the same feature or file. */
      more: z.number(),
      near: z.number(),
    }),
  ),
  /** Arrows, each with what it rests on; strongest reason first. */
  steps: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      reasons: z.array(
        z.object({
          basis: z.enum(WHY_BASES),
          evidence: shownText,
          path: z.string().nullable(),
          line: z.number().nullable(),
        }),
      ),
    }),
  ),
  rows: z.number(),
  /** There is more than was read: `more` and `near` are lower bounds. */
  isCut: z.boolean(),
});
export type WhyView = z.infer<typeof whyView>;
