import { basename } from "node:path";
import { z } from "zod";
import type { Context } from "../../context";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { openSource } from "../../sources/open-source";
import { isFailure } from "../../sources/source";
import { isDuplicate } from "../is-duplicate";
import { refuseRoleOrServer } from "../refuse-role";
import { judgePlace, type SourceRow } from "./judge-place";
import { refuseFailure } from "./refuse-failure";
import { sourceSlug } from "./source-slug";

export const addSourceInput = z.strictObject({
  /** Absolute, or relative to the working directory of the server. */
  path: z.string().min(1).max(4096),
});

export type AddedSource = {
  id: string;
  slug: string;
  name: string;
  path: string;
  /** `added`, `returned` (it had been removed) or `known` (it was connected already). */
  was: "added" | "returned" | "known";
};

/**
 * Connect a folder as a source and ask for its first sync. A folder that is connected already is
 * opened; one that was removed returns with all that people said of its records. Refuses a missing
 * or unreadable folder, a file, and a folder inside or around a connected one.
 */
export async function addSource(
  ctx: Context,
  input: z.input<typeof addSourceInput>,
): Promise<AddedSource | Refusal> {
  const { path } = addSourceInput.parse(input);
  const refused = refuseRoleOrServer(ctx, "maintainer", "Connecting a source");
  if (refused) return refused;
  const opened = await openSource(path);
  if (isFailure(opened)) return refuseFailure(opened);
  const sources = await ctx.db.prisma.source.findMany();
  const place = judgePlace(opened.root, sources);
  if (isRefusal(place)) return place;

  const added = place.same
    ? await welcomeBack(ctx, place.same)
    : await create(ctx, opened.root, opened.kind === "git", new Set(sources.map((source) => source.slug)));
  if (isRefusal(added)) return added;
  if (added.was !== "known") ctx.announce({ type: "sources-changed" });
  ctx.requestSync(added.id);
  return added;
}

async function welcomeBack(ctx: Context, source: SourceRow): Promise<AddedSource> {
  const { id, slug, name, path } = source;
  if (source.removedAt === null) return { id, slug, name, path, was: "known" };
  await ctx.db.prisma.source.update({ where: { id }, data: { removedAt: null } });
  return { id, slug, name, path, was: "returned" };
}

async function create(
  ctx: Context,
  root: string,
  isGit: boolean,
  taken: Set<string>,
): Promise<AddedSource | Refusal> {
  const name = basename(root) || "source";
  const source = { id: ctx.newId(), slug: sourceSlug(name, (slug) => taken.has(slug)), name, path: root };
  try {
    await ctx.db.prisma.source.create({ data: { ...source, isGit, addedAt: ctx.now().toISOString() } });
  } catch (error) {
    // Somebody was faster: the unique index decides.
    if (!isDuplicate(error)) throw error;
    return refuse(
      "source-busy",
      `The folder ${root} is being added by somebody else.`,
      "Look at the list of sources.",
    );
  }
  return { ...source, was: "added" };
}
