import { z } from "zod";

/** What a sync found and did; the answer of `docket sync --json`. */
export const syncReport = z.strictObject({
  source: z.strictObject({ slug: z.string(), name: z.string(), path: z.string() }),
  isGit: z.boolean(),
  headCommit: z.string().nullable(),
  /** The branch that is checked out; null outside git and where HEAD is detached. */
  headBranch: z.string().nullable(),
  /** Records there are now. */
  found: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  moved: z.number().int(),
  gone: z.number().int(),
  unchanged: z.number().int(),
  /** Markdown files in record folders that are no records; each is listed with its reason on the source's page. */
  skipped: z.number().int(),
  /** Files read in this sync; 0 when nothing had changed. */
  read: z.number().int(),
});
export type SyncReport = z.infer<typeof syncReport>;

/** Whether a sync changed any record. */
export function changedRecords({ added, changed, moved, gone }: SyncReport): boolean {
  return added + changed + moved + gone > 0;
}
