import type { Context } from "../../context";
import { maskText } from "../../records/showing/mask-secrets";
import { isRefusal, type Refusal } from "../../refusal";
import { renderMarkdown } from "../../render/render-markdown";
import { sql } from "../../sql";
import type { DecisionNow, KnownDecision } from "../decisions/decision-now";
import { recordParts } from "../records/record-parts";
import type { ReviewView } from "./review-view";

/**
 * A decision under review as it is drawn: from its file, secrets masked; where that cannot be read, from
 * what the last sync read.
 */
export async function renderDecision(
  ctx: Context,
  decision: KnownDecision,
  now: DecisionNow | Refusal,
): Promise<Pick<ReviewView["record"], "title" | "number" | "status" | "isGone" | "html">> {
  if (isRefusal(now)) {
    const [row] = await ctx.db.rows(sql`
      SELECT r."title", r."number", r."status", t."text" FROM "Record" r JOIN "RecordText" t ON t."id" = r."id"
      WHERE r."key" = ${decision.key}`);
    return {
      title: row ? String(row.title) : decision.path,
      number: row?.number == null ? null : String(row.number),
      status: (row?.status ?? null) as ReviewView["record"]["status"],
      isGone: now.code === "file-missing",
      html: row ? await draw(decision, String(row.text)) : "",
    };
  }
  const plain = now.text.replace(/^\ufeff/, "");
  const { title, number, status } = now.record;
  const html = await draw(decision, maskText(plain));
  return { title: maskText(title), number, status, isGone: false, html };
}

async function draw({ source, path }: KnownDecision, text: string): Promise<string> {
  const [part] = recordParts({ text, kind: "decision", sections: {} });
  const { html } = await renderMarkdown({
    text: part?.text ?? "",
    place: { base: `/records/${encodeURIComponent(source)}`, path },
    forgeBase: null,
    idPrefix: "s-",
    headingShift: 1,
    dropTitle: true,
    firstLine: null,
  });
  return html;
}
