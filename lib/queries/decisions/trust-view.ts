import { z } from "zod";
import { TRUSTS } from "../../reviews/trust";

/** Where a decision stands with people's consent, and what that rests on. */
export const trustView = z.object({
  trust: z.enum(TRUSTS),
  /** The consent given here, newest; null: none. `outOf`: approvals its policy asked for. */
  consent: z
    .object({
      at: z.string(),
      by: z.array(z.string()),
      outOf: z.number(),
      review: z.string().nullable(),
      /** Of an approval by override: whose, and what was not met then (of an imported one that is not
       * known). null: everything was. */
      override: z
        .object({ by: z.string(), over: z.array(z.string()) })
        .nullable()
        .default(null),
      /** Taken over with the ledger of another installation. */
      isImported: z.boolean(),
      /** File hash of the content it was given to, for the word difference. */
      file: z.string().nullable(),
    })
    .nullable(),
  /** The commit that made it accepted; not `isDecided`: an import brought it so. */
  acceptance: z
    .object({
      commit: z.string(),
      at: z.string(),
      author: z.string(),
      agent: z.string().nullable(),
      isDecided: z.boolean(),
      reviewers: z.array(z.string()),
      review: z.string().nullable(),
      /** By whose override, as the commit says. */
      overrideBy: z.string().nullable().default(null),
    })
    .nullable(),
  /** One sentence that says all of it, in plain words: “Decided by Ann alone on …”. */
  sentence: z.string(),
});
export type TrustView = z.infer<typeof trustView>;
