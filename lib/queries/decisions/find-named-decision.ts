import { z } from "zod";
import type { Context } from "../../context";
import { type Refusal, refuse } from "../../refusal";
import { sql } from "../../sql";

export const namedDecisionInput = z.strictObject({
  /** Slug of the source. */
  source: z.string().min(1).max(200),
  /** A path, a number, a key or a title, as a person writes it. */
  named: z.string().trim().max(1000),
});

/** The decision of a source that a person names; refused when none, or more than one, is meant. */
export async function findNamedDecision(
  ctx: Context,
  input: z.input<typeof namedDecisionInput>,
): Promise<{ key: string; path: string; title: string } | Refusal> {
  const { source, named } = namedDecisionInput.parse(input);
  if (named === "")
    return refuse(
      "invalid-input",
      "It is not said which decision is meant.",
      "Choose one, or write its path.",
    );
  const digits = /^(?:adr[- ]?)?0*(\d{1,9})$/i.exec(named)?.[1];
  const path = named.replace(/^\.?\//, "");
  const number = digits === undefined ? -1 : Number(digits);
  const rows = await ctx.db.rows(sql`
    SELECT r."key", r."path", r."title" FROM "Record" r JOIN "Source" s ON s."id" = r."sourceId"
    WHERE s."slug" = ${source} AND s."removedAt" IS NULL AND r."kind" = 'decision' AND r."goneAt" IS NULL
      AND (r."key" = ${named} OR r."path" = ${path} OR lower(r."title") = lower(${named}) OR r."numberValue" = ${number})
    ORDER BY CASE WHEN r."key" = ${named} OR r."path" = ${path} THEN 0 ELSE 1 END, r."path" LIMIT 5`);
  const found = rows.map((row) => ({
    key: String(row.key),
    path: String(row.path),
    title: String(row.title),
  }));
  const exact = found.find((one) => one.key === named || one.path === path);
  if (exact) return exact;
  if (found.length > 1)
    return refuse(
      "invalid-input",
      `“${named}” may be ${found.map((one) => one.path).join(" or ")}.`,
      "Write the path of the one that is meant.",
    );
  return (
    found[0] ??
    refuse(
      "record-missing",
      `No decision of this source is called “${named}”.`,
      "Write its path, as the list of decisions shows it.",
    )
  );
}
