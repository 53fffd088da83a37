import { z } from "zod";
import { DIALECTS, DOCUMENT_KINDS, RECORD_KINDS, STAGES, STATUSES } from "../../records/vocabulary";
import { TRUSTS } from "../../reviews/trust";
import { shownText } from "../shown-text";

/** A record as a list shows it. Addresses hold source slug and path, never a row id. */
export const recordRow = z.object({
  source: z.string(),
  sourceName: z.string(),
  path: z.string(),
  kind: z.enum(RECORD_KINDS),
  documentKind: z.enum(DOCUMENT_KINDS).nullable(),
  dialect: z.enum(DIALECTS),
  number: z.string().nullable(),
  title: shownText,
  /** As the file says, `YYYY-MM-DD` or with a time; null when it says nothing readable. */
  date: z.string().nullable(),
  /** `date`, else when its last commit was made; null when neither is known. What lists are ordered by. */
  datedAt: z.string().nullable(),
  /** When the file was last changed: by its last commit, else by this disk. */
  updatedAt: z.string(),
  feature: z.object({ slug: z.string(), title: shownText }).nullable(),
  stage: z.enum(STAGES).nullable(),
  stageRaw: shownText.nullable(),
  status: z.enum(STATUSES).nullable(),
  statusRaw: shownText.nullable(),
  model: shownText.nullable(),
  user: shownText.nullable(),
  labels: z.array(z.string()),
  words: z.number(),
  fileCount: z.number(),
  problemCount: z.number(),
  errorCount: z.number(),
  suggestionCount: z.number(),
  taskDone: z.number().nullable(),
  taskTotal: z.number().nullable(),
  goneAt: z.string().nullable(),
  /** Of a decision, what is known of people's consent; null: nothing was judged. */
  trust: z.enum(TRUSTS).nullable(),
});
export type RecordRow = z.infer<typeof recordRow>;

/** A piece of text that matched, with the ranges to mark. Plain text: whoever draws it escapes it. */
export const snippet = z.object({
  part: z.string(),
  text: z.string(),
  marks: z.array(z.tuple([z.number(), z.number()])),
});
export type Snippet = z.infer<typeof snippet>;
