import { z } from "zod";
import type { Context } from "../../context";
import { putTrust, type StoredTrust } from "../../db/put-trust";
import { trustFacts } from "../../db/trust-facts";
import { type Override, overridesOf } from "../../queries/decisions/overrides-of";
import { commitOverride, commitReviewers } from "../../records/history/commit-reviewers";
import { statusTimeline } from "../../records/history/status-timeline";
import { type Acceptance, trustOf } from "../../reviews/trust";
import { today } from "../../today";

export const refreshTrustInput = z.strictObject({
  sourceId: z.string().min(1),
  /** Keys of the decisions that changed; absent: all of the source. */
  keys: z.array(z.string()).optional(),
});

/**
 * Say anew of a source's decisions where they stand with people's consent: after a sync, when its history
 * is read, and after a verdict. Writes only what differs; answers whether it wrote.
 */
export async function refreshTrust(ctx: Context, input: z.input<typeof refreshTrustInput>): Promise<boolean> {
  const { sourceId, keys } = refreshTrustInput.parse(input);
  const day = today(ctx);
  const decisions = await trustFacts(ctx.db, sourceId, keys ?? null);
  const isReviewed = decisions.some(({ consent }) => consent !== null && consent.review !== null);
  const overrides = isReviewed ? await overridesOf(ctx, sourceId) : new Map<string, Override>();
  const trusts = decisions.map((decision): StoredTrust => {
    const acceptance = acceptanceOf(decision);
    const proposedOn = decision.date ?? decision.revisions[0]?.at.slice(0, 10) ?? null;
    const trust = trustOf({ ...decision, acceptance, proposedOn, today: day });
    const detail = {
      consent: consentOf(decision, overrides),
      acceptance: decision.status === "accepted" ? acceptance : null,
    };
    return { key: decision.key, trust, detail: JSON.stringify(detail) };
  });
  return putTrust(ctx.db, sourceId, trusts, keys ?? null);
}

type Decision = Awaited<ReturnType<typeof trustFacts>>[number];

/** An imported override says whose it was; what it was over stands in the ledger it came from. */
function consentOf({ consent }: Decision, overrides: ReadonlyMap<string, Override>) {
  if (consent === null) return null;
  const { overrideBy, ...given } = consent;
  const known = overrides.get(given.review ?? "") ?? null;
  return { ...given, override: known ?? (overrideBy === null ? null : { by: overrideBy, over: [] }) };
}

function acceptanceOf({ revisions, number }: Decision): Acceptance | null {
  const { accepted } = statusTimeline(revisions);
  const revision = accepted?.change.revision;
  if (!revision || revision.commit === null) return null;
  const { commit, at, author, agent, trailers } = revision;
  return {
    commit,
    at,
    author,
    agent,
    isDecided: accepted.isDecided,
    reviewers: commitReviewers(trailers, number),
    review: trailers.find(({ key }) => key.toLowerCase() === "docket-review")?.value ?? null,
    overrideBy: commitOverride(trailers, number),
  };
}
