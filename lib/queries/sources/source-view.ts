import { z } from "zod";
import { shownText } from "../shown-text";

/** A source as its page shows it. */
export const sourceView = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  path: z.string(),
  isGit: z.boolean(),
  forgeUrl: z.string().nullable(),
  headCommit: z.string().nullable(),
  headBranch: z.string().nullable(),
  addedAt: z.string(),
  syncedAt: z.string().nullable(),
  counts: z.object({
    prompts: z.number(),
    decisions: z.number(),
    documents: z.number(),
    minutes: z.number(),
    features: z.number(),
    problems: z.number(),
    errors: z.number(),
    gone: z.number(),
    skipped: z.number(),
  }),
  /** The sync under way, if any. */
  progress: z.object({ phase: z.string(), done: z.number(), total: z.number() }).nullable(),
  lastRun: z
    .object({
      startedAt: z.string(),
      finishedAt: z.string().nullable(),
      state: z.enum(["running", "done", "failed"]),
      added: z.number(),
      changed: z.number(),
      moved: z.number(),
      gone: z.number(),
      unchanged: z.number(),
      skipped: z.number(),
      message: z.string().nullable(),
    })
    .nullable(),
});
export type SourceView = z.infer<typeof sourceView>;

export const skippedView = z.object({ path: z.string(), reason: z.string(), size: z.number() });

/** One kind of problem with its occurrences. */
export const problemRow = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  line: z.number().nullable(),
  message: shownText,
  record: z.object({ source: z.string(), path: z.string(), title: shownText, kind: z.string() }),
});
export type ProblemRow = z.infer<typeof problemRow>;
