import { z } from "zod";
import type { Context } from "../context";
import { PRESET_VIEWS, VIEW_LISTS } from "../query/lists/preset-views";
import { personKey } from "../reviews/person-key";
import { sql } from "../sql";
import { countList } from "./lists/count-list";

export const viewsInput = z.strictObject({
  /** Minutes east of UTC, so that `today` means the reader's day. */
  zoneOffset: z.number().int().min(-840).max(840).default(0),
  /** `pinned`: those of the side bar only. */
  show: z.enum(["all", "pinned"]).default("all"),
});

export const savedViewRow = z.object({
  /** Last part of the address `/views/<slug>`. */
  slug: z.string(),
  name: z.string(),
  list: z.enum(VIEW_LISTS),
  q: z.string(),
  /** How many records it lists now; null when its query speaks of what is not there yet. */
  count: z.number().nullable(),
  pinned: z.boolean(),
  /** Whether only you see it. */
  personal: z.boolean(),
  /** Whether everybody has it and nobody can change it. */
  preset: z.boolean(),
});
export type SavedViewRow = z.infer<typeof savedViewRow>;
/** Made once: a schema that is made anew compiles its parser anew, and these are read for every page. */
const uncounted = savedViewRow.omit({ count: true });
const place = savedViewRow.pick({ list: true, q: true });

/** Queries under a name: those everybody has, then the saved ones by name, each with its count. */
export async function listViews(
  ctx: Context,
  input: z.input<typeof viewsInput>,
): Promise<{ views: SavedViewRow[] }> {
  const { zoneOffset, show } = viewsInput.parse(input);
  const saved = await ctx.db.rows(sql`
    SELECT "slug", "name", "list", "q", CASE WHEN "isPinned" IS TRUE THEN 1 ELSE 0 END AS "pinned",
           CASE WHEN "ownerKey" IS NULL THEN 0 ELSE 1 END AS "personal"
    FROM "SavedView" WHERE "ownerKey" IS NULL OR "ownerKey" = ${personKey(ctx.actor)}
    ORDER BY lower("name"), "slug" LIMIT 200`);
  const all = [
    ...PRESET_VIEWS.map((view) => ({ ...view, pinned: true, personal: false, preset: true })),
    ...saved.map((row) => ({
      ...row,
      pinned: row.pinned === 1,
      personal: row.personal === 1,
      preset: false,
    })),
  ].map((view) => uncounted.parse(view));
  const views = await Promise.all(
    all
      .filter(({ pinned }) => show === "all" || pinned)
      .map(async (view) => ({ ...view, count: await countList(ctx, view, zoneOffset) })),
  );
  return { views };
}

/** The view of an address; null when there is none that this reader may see. */
export async function findView(ctx: Context, slug: string): Promise<Pick<SavedViewRow, "list" | "q"> | null> {
  const preset = PRESET_VIEWS.find((view) => view.slug === slug);
  if (preset) return preset;
  const [row] = await ctx.db.rows(sql`
    SELECT "list", "q" FROM "SavedView"
    WHERE "slug" = ${slug} AND ("ownerKey" IS NULL OR "ownerKey" = ${personKey(ctx.actor)})`);
  return row ? place.parse(row) : null;
}
