import { z } from "zod";
import { recordRow } from "../lists/record-row";
import { shownText } from "../shown-text";

export const featureRow = z.object({
  source: z.string(),
  sourceName: z.string(),
  slug: z.string(),
  title: shownText,
  number: z.number().nullable(),
  folder: z.string(),
  promptCount: z.number(),
  decisionCount: z.number(),
  documentCount: z.number(),
  suggestionCount: z.number(),
  problemCount: z.number(),
  taskDone: z.number(),
  taskTotal: z.number(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
});
export type FeatureRow = z.infer<typeof featureRow>;

export const featureView = featureRow.extend({
  documents: z.array(recordRow),
  /** By time, oldest first; at most 500, `promptsMore` more. */
  prompts: z.array(recordRow),
  promptsMore: z.number(),
  decisions: z.array(recordRow),
  suggestions: z.array(
    z.object({
      brief: shownText,
      title: shownText.nullable(),
      line: z.number(),
      record: recordRow.pick({ source: true, path: true, title: true, kind: true }),
    }),
  ),
  /** What a reader would expect and does not find ("no spec", "no prompt of stage green"), one sentence each. */
  gaps: z.array(z.string()),
});
export type FeatureView = z.infer<typeof featureView>;
