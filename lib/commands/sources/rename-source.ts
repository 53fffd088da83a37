import { z } from "zod";
import type { Context } from "../../context";
import { bumpDataVersion } from "../../db/sync-state";
import { refuseMissingSource } from "../../queries/refuse-missing";
import { type Refusal, refuse } from "../../refusal";
import { storableText } from "../../sql";
import { isDuplicate } from "../is-duplicate";
import { refuseRoleOrServer } from "../refuse-role";
import { slugText } from "./source-slug";

export const renameSourceInput = z.strictObject({
  /** Slug it has now. */
  source: z.string().min(1).max(200).transform(storableText),
  name: z.string().trim().min(1).max(100).transform(storableText),
  /** Slug it shall have; absent: as now, so that addresses stay. */
  slug: z.string().trim().min(1).max(60).transform(storableText).optional(),
});

/** Give a source another name and, if asked, another place in addresses. Answers its slug. */
export async function renameSource(
  ctx: Context,
  input: z.input<typeof renameSourceInput>,
): Promise<{ slug: string } | Refusal> {
  const { source, name, slug = source } = renameSourceInput.parse(input);
  const refused = refuseRoleOrServer(ctx, "maintainer", "Renaming a source");
  if (refused) return refused;
  if (slug !== source && slugText(slug) !== slug) {
    return refuse(
      "invalid-input",
      `"${slug}" cannot stand in an address.`,
      "Use small letters and digits with hyphens between them.",
    );
  }
  try {
    const { count } = await ctx.db.prisma.source.updateMany({
      where: { slug: source, removedAt: null },
      data: { name, slug },
    });
    if (count === 0) return refuseMissingSource(source);
    // What is counted of a source is kept by its address.
    await ctx.db.write([bumpDataVersion()]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return refuse("source-exists", `Another source has the address "${slug}".`, "Choose another one.");
  }
  ctx.announce({ type: "sources-changed" });
  return { slug };
}
