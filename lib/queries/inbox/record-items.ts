import type { Context } from "../../context";
import { STATUSES } from "../../records/vocabulary";
import { decisionStateOf } from "../../reviews/decision-state";
import type { Queue } from "../../reviews/queues";
import type { Verb } from "../../reviews/verbs";
import { list, sql } from "../../sql";
import { toTrustView } from "../decisions/get-trust";
import { verbViews } from "../reviews/verb-views";
import { DECISION, DECISION_TABLES, decisionItem } from "./decision-item";
import type { InboxItem } from "./inbox-view";

/** Decisions without one readable status, or without recorded consent. */
export async function recordItems(ctx: Context, keys: readonly string[], queue: Queue): Promise<InboxItem[]> {
  if (keys.length === 0) return [];
  const rows = await ctx.db.rows(
    sql`SELECT ${DECISION} FROM ${DECISION_TABLES} WHERE i."key" IN (${list(keys)})`,
  );
  return rows.map((row) => {
    const item = decisionItem(row);
    const status = STATUSES.find((one) => one === row.status) ?? null;
    const state = decisionStateOf(status, false, row.trust === "consented" || row.trust === "by-override");
    const verbs: readonly Verb[] =
      queue === "conflicts" ? ["place-status", "open-review"] : ["ratify", "open-review"];
    const trust = row.trust === null ? null : toTrustView(String(row.trust), String(row.detail));
    return {
      ...item,
      id: `record:${row.key}`,
      type: "record",
      queue,
      why: queue === "conflicts" ? statusWhy(status) : (trust?.sentence ?? "Nobody's consent is recorded."),
      since: null,
      href: item.readHref ?? "",
      verbs: verbViews(ctx, "decision", state, verbs),
    };
  });
}

function statusWhy(status: string | null): string {
  if (status === "conflict") return "The file states its status in two places that disagree.";
  if (status === "none") return "The file states no status.";
  if (status === "unresolved") return "The file still offers a choice of statuses.";
  return "The file states a status that is not known.";
}
