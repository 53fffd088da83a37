import type { Context } from "../../context";
import { maskText } from "../../records/showing/mask-secrets";
import { isRefusal, type Refusal } from "../../refusal";
import { renderMarkdown } from "../../render/render-markdown";
import { sql } from "../../sql";
import type { KnownDecision } from "../decisions/decision-now";
import type { SeenDecision } from "../decisions/see-decision";
import { MOST_DRAWN, partBeginnings } from "../records/part-beginnings";
import { recordParts } from "../records/record-parts";
import type { ReviewView } from "./review-view";

type Drawn = Pick<ReviewView["record"], "html" | "restLine">;

/** Looked through for secrets beyond what is drawn: one that begins there is masked to where the drawing ends. */
const BEYOND = 20_000;

/**
 * A decision under review as it is drawn: from its file, secrets masked; where that cannot be read, from
 * what the last sync read. Of a long one the beginning, as its own page has it.
 */
export async function renderDecision(
  ctx: Context,
  decision: KnownDecision,
  now: SeenDecision | Refusal,
): Promise<Pick<ReviewView["record"], "title" | "number" | "status" | "isGone"> & Drawn> {
  if (isRefusal(now)) {
    const [row] = await ctx.db.rows(sql`
      SELECT r."title", r."number", r."status", t."text" FROM "Record" r JOIN "RecordText" t ON t."id" = r."id"
      WHERE r."key" = ${decision.key}`);
    return {
      title: row ? String(row.title) : decision.path,
      number: row?.number == null ? null : String(row.number),
      status: (row?.status ?? null) as ReviewView["record"]["status"],
      isGone: now.code === "file-missing",
      ...(row ? await draw(decision, String(row.text)) : { html: "", restLine: null }),
    };
  }
  const { title, number, status } = now.record;
  return {
    title: maskText(title),
    number,
    status,
    isGone: false,
    ...(await draw(decision, now.text.replace(/^\ufeff/, ""))),
  };
}

async function draw({ source, path }: KnownDecision, text: string): Promise<Drawn> {
  const parts = recordParts({ text, kind: "decision", sections: {} }).map((part) => ({
    ...part,
    text: maskText(part.text.slice(0, MOST_DRAWN + BEYOND)),
  }));
  const [part] = partBeginnings(parts);
  const { html } = await renderMarkdown({
    text: part?.text ?? "",
    place: { base: `/records/${encodeURIComponent(source)}`, path },
    forgeBase: null,
    idPrefix: "s-",
    headingShift: 1,
    dropTitle: true,
    firstLine: null,
  });
  return { html, restLine: part?.restLine ?? null };
}
