import { z } from "zod";
import type { Context } from "../../context";
import { MAX_QUERY_LENGTH } from "../../query/language/query-limits";
import { PRESET_VIEWS, VIEW_LISTS } from "../../query/lists/preset-views";
import { type Refusal, refuse } from "../../refusal";
import { personKey } from "../../reviews/person-key";
import { storableText } from "../../sql";
import { isDuplicate } from "../is-duplicate";
import { refuseRoleOrServer } from "../refuse-role";
import { slugText } from "../sources/source-slug";

export const addViewInput = z.strictObject({
  name: z.string().trim().min(1).max(80).transform(storableText),
  /** The page whose list it is. */
  list: z.enum(VIEW_LISTS).default("search"),
  q: z.string().trim().max(MAX_QUERY_LENGTH).transform(storableText),
  /** Whether the side bar shows it. */
  pinned: z.boolean().default(true),
  /** Whether only you see it; else everybody who uses this Docket. */
  personal: z.boolean().default(false),
});

/** More would be a list nobody reads. */
const MOST_VIEWS = 200;
const ATTEMPTS = 50;

/** Keep a query under a name. Answers its slug: the address `/views/<slug>` leads to it from then on. */
export async function addView(
  ctx: Context,
  input: z.input<typeof addViewInput>,
): Promise<{ slug: string; name: string } | Refusal> {
  const { name, list, q, pinned, personal } = addViewInput.parse(input);
  const refused = refuseRoleOrServer(ctx, "contributor", "Keeping a view");
  if (refused) return refused;
  if ((await ctx.db.prisma.savedView.count()) >= MOST_VIEWS)
    return refuse("too-many", `There are ${MOST_VIEWS} saved views already.`, "Remove one that nobody uses.");
  const base = slugText(name) || "view";
  const now = ctx.now().toISOString();
  for (let n = 1; n <= ATTEMPTS; n++) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (PRESET_VIEWS.some((preset) => preset.slug === slug)) continue;
    try {
      await ctx.db.prisma.savedView.create({
        data: {
          id: ctx.newId(),
          slug,
          name,
          list,
          q,
          isPinned: pinned,
          ownerKey: personal ? personKey(ctx.actor) : null,
          createdAt: now,
          changedAt: now,
        },
      });
    } catch (error) {
      // The slug is taken: the unique index decides, not a look before.
      if (!isDuplicate(error)) throw error;
      continue;
    }
    ctx.announce({ type: "views-changed" });
    return { slug, name };
  }
  return refuse("view-exists", `There are too many views called “${name}”.`, "Choose another name.");
}
