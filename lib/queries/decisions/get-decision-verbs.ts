import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal } from "../../refusal";
import { can } from "../../reviews/can";
import { personKey } from "../../reviews/person-key";
import { isUndoOver } from "../../reviews/undo-window";
import type { Verb } from "../../reviews/verbs";
import { sql } from "../../sql";
import { recordInput } from "../records/get-record";
import { verbView } from "../reviews/verb-view";
import { verbViews } from "../reviews/verb-views";
import { findDecision } from "./decision-now";
import { decisionStanding } from "./decision-standing";
import { getTrust } from "./get-trust";
import { lastRatification, type Ratification } from "./last-ratification";
import { seeDecision } from "./see-decision";
import { trustView } from "./trust-view";

/** What can be done about a decision, and where it stands with people's consent: for the margin of its page. */
export const decisionVerbsView = z.object({
  key: z.string(),
  trust: trustView.nullable(),
  /** The review that is open over it, else the newest closed one. */
  review: z.object({ id: z.string(), isOpen: z.boolean() }).nullable(),
  /** None while a review is open: verbs are done to that. */
  verbs: z.array(verbView),
  /** Until when who asks can take their own ratification back, ISO; null: there is nothing to take back. */
  undoUntil: z.string().nullable(),
  /** Hashes of what the file says now; null: it cannot be read. */
  file: z.string().nullable(),
  core: z.string().nullable(),
});
export type DecisionVerbsView = z.infer<typeof decisionVerbsView>;

const VERBS_OF: Record<string, readonly Verb[]> = {
  unconsented: ["ratify", "open-review"],
  misplaced: ["place-status"],
};

/** null: no decision of a connected source has this address. */
export async function getDecisionVerbs(
  ctx: Context,
  input: z.input<typeof recordInput>,
): Promise<DecisionVerbsView | null> {
  const { source, path } = recordInput.parse(input);
  const [row] = await ctx.db.rows(sql`
    SELECT r."key" FROM "Record" r JOIN "Source" s ON s."id" = r."sourceId"
    WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND r."path" = ${path} AND r."kind" = 'decision'`);
  const key = row ? String(row.key) : "";
  const decision = row ? await findDecision(ctx.db, key) : null;
  if (!decision) return null;
  const [now, trust, ratified, [newest]] = await Promise.all([
    seeDecision(decision),
    getTrust(ctx, key),
    lastRatification(ctx.db, key),
    ctx.db.rows(sql`SELECT "id", "state" FROM "Review" WHERE "key" = ${key} ORDER BY "round" DESC LIMIT 1`),
  ]);
  const review = newest ? { id: String(newest.id), isOpen: newest.state !== "closed" } : null;
  const undoUntil = ratified && mayUndo(ctx, ratified) ? ratified.undoUntil : null;
  if (isRefusal(now)) return { key, trust, review, verbs: [], undoUntil, file: null, core: null };
  const { state } = await decisionStanding(ctx.db, key, now);
  const verbs =
    state === "reviewed" ? [] : verbViews(ctx, "decision", state, VERBS_OF[state] ?? ["open-review"]);
  return { key, trust, review, verbs, undoUntil, file: now.file, core: now.core };
}

function mayUndo({ actor, now }: Context, { byKey, undoUntil }: Ratification): boolean {
  const isOwn = byKey === personKey(actor) && !isUndoOver(undoUntil, now());
  return isOwn && can(actor, "undo-ratify", { thing: "decision", state: "consented" }) === true;
}
