import { reviewHref } from "../../addresses";
import type { Context } from "../../context";
import type { Row } from "../../db/database";
import { counted } from "../../records/counted";
import { maskText } from "../../records/showing/mask-secrets";
import { personKey } from "../../reviews/person-key";
import type { Queue } from "../../reviews/queues";
import { REVIEW_STATES } from "../../reviews/states";
import type { Verb } from "../../reviews/verbs";
import { list, sql } from "../../sql";
import { openTurns } from "../reviews/open-turns";
import { turnNames } from "../reviews/review-turn";
import { verbViews } from "../reviews/verb-views";
import { DECISION, DECISION_TABLES, decisionItem } from "./decision-item";
import type { InboxItem } from "./inbox-view";

const POSITION_BUTTONS: readonly Verb[] = ["approve", "no-objection", "object", "abstain", "request-changes"];
const CLOSING_BUTTONS: readonly Verb[] = ["close-approved", "close-rejected", "close-deferred"];

/** Open reviews, and closed ones that are to be looked at again. */
export async function reviewItems(ctx: Context, ids: readonly string[], queue: Queue): Promise<InboxItem[]> {
  if (ids.length === 0) return [];
  const turns = new Map((await openTurns(ctx)).map(({ id, turn }) => [id, turn]));
  const me = personKey(ctx.actor);
  const rows = await ctx.db.rows(sql`
    SELECT v."id", v."state", v."round", v."openedAt", v."openedByName", v."requestedReason", v."requestedByName",
      v."lastCallUntil", v."outcome", v."revisitOn", v."reason", ${DECISION},
      (SELECT count(*) FROM "Position" p WHERE p."reviewId" = v."id") AS "positions"
    FROM ${DECISION_TABLES} JOIN "Review" v ON v."key" = i."key" WHERE v."id" IN (${list(ids)})`);
  return rows.map((row) => {
    const state = REVIEW_STATES.find((one) => one === row.state) ?? "closed";
    const verbs: readonly Verb[] =
      state === "closed" ? ["reopen-review"] : [...POSITION_BUTTONS, ...CLOSING_BUTTONS];
    const item = decisionItem(row);
    const turn = turns.get(String(row.id));
    const isMine = turn?.people.some(({ key }) => key === me);
    return {
      ...item,
      id: `review:${row.id}`,
      type: "review",
      queue,
      why: reviewWhy(row, state),
      since: String(row.openedAt),
      href: reviewHref(String(row.id)),
      facts: [
        ...item.facts,
        ...(turn ? [isMine ? "your turn" : `turn of ${turnNames(turn)}`] : []),
        `round ${row.round}`,
        counted(Number(row.positions), "position"),
      ],
      verbs: verbViews(ctx, "review", state, verbs),
    };
  });
}

function reviewWhy(row: Row, state: string): string {
  if (state === "closed") return `It was ${row.outcome}, to be looked at again on ${row.revisitOn}.`;
  if (row.requestedReason !== null)
    return `${row.requestedByName} asked for changes: ${maskText(String(row.requestedReason)).slice(0, 300)}`;
  if (state === "last-call") return `The last call runs until ${row.lastCallUntil}.`;
  return `${row.openedByName} asked for a word on it.`;
}
