import { z } from "zod";

/** What a source asks of a review before it can be closed as approved. Data, versioned with the source. */
export const policy = z.strictObject({
  version: z.number().int().min(1),
  /** So many people must take part: approve, no objection or abstain. */
  quorum: z.number().int().min(0).max(100).default(0),
  /** So many approvals at least. */
  approvals: z.number().int().min(0).max(100).default(1),
  /** Keys of people who must approve, or have no objection. */
  required: z.array(z.string()).default([]),
  /** More approvals than half of the electorate. */
  majority: z.boolean().default(false),
  /** Everyone who did not abstain approves. */
  unanimity: z.boolean().default(false),
  /** The last call is over, and nobody objected: then silence is a yes, and approvals are not counted. */
  lazyConsensus: z.boolean().default(false),
  /** Whether the word of the decision's author counts. */
  ownCounts: z.boolean().default(true),
  /** Whether a word that another recorded for somebody present counts. */
  recordedCounts: z.boolean().default(false),
});
export type Policy = z.infer<typeof policy>;

/** One person at a desk: their own yes is enough, and is shown as "decided by … alone". */
export const LOCAL_POLICY: Policy = policy.parse({ version: 1 });
