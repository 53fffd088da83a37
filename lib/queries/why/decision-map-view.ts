import { z } from "zod";
import { STATUSES } from "../../records/vocabulary";
import { MAP_RELS } from "../../records/why/decision-map";
import { shownText } from "../shown-text";

export const mapDecision = z.object({
  /** Relative to the source. */
  path: z.string(),
  number: z.string().nullable(),
  title: shownText,
  status: z.enum(STATUSES).nullable(),
  statusRaw: shownText.nullable(),
  /** As the file states it; null when it states none. */
  date: z.string().nullable(),
  /** What it is placed by: its date, else that of a commit; "" where neither tells one. */
  at: z.string(),
});
export type MapDecisionView = z.infer<typeof mapDecision>;

/** The decisions of one source and how they stand to each other. */
export const decisionMapView = z.object({
  /** Slug; "" when no source has decisions. */
  source: z.string(),
  sourceName: z.string(),
  /** Sources that have decisions, most first. */
  sources: z.array(z.object({ slug: z.string(), name: z.string(), count: z.number() })),
  /** Oldest first, at most 1000, the newest ones; `total` counts all. */
  decisions: z.array(mapDecision),
  total: z.number(),
  /** `from` supersedes, amends, relates to or mentions `to`; said by one side or by both. */
  relations: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      rel: z.enum(MAP_RELS),
      saidBy: z.array(z.object({ path: z.string(), evidence: shownText, line: z.number().nullable() })),
    }),
  ),
});
export type DecisionMapView = z.infer<typeof decisionMapView>;
