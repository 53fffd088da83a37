import { z } from "zod";
import type { Context } from "../../context";
import { refuseMissingSource } from "../../queries/refuse-missing";
import { isRefusal, type Refusal, refuse } from "../../refusal";
import { openSource } from "../../sources/open-source";
import { isFailure } from "../../sources/source";
import { refuseRoleOrServer } from "../refuse-role";
import { judgePlace } from "./judge-place";
import { refuseFailure } from "./refuse-failure";

export const repointSourceInput = z.strictObject({
  source: z.string().min(1).max(200),
  path: z.string().min(1).max(4096),
});

/**
 * Tell a source where its folder is now. Records keep their keys by path; what is not there is gone,
 * as in any sync. Refuses what `addSource` refuses, and a folder that is or was another source.
 */
export async function repointSource(
  ctx: Context,
  input: z.input<typeof repointSourceInput>,
): Promise<{ slug: string; path: string } | Refusal> {
  const { source: slug, path } = repointSourceInput.parse(input);
  const refused = refuseRoleOrServer(ctx, "maintainer", "Re-pointing a source");
  if (refused) return refused;
  const sources = await ctx.db.prisma.source.findMany();
  const source = sources.find((candidate) => candidate.slug === slug && candidate.removedAt === null);
  if (!source) return refuseMissingSource(slug);
  const opened = await openSource(path);
  if (isFailure(opened)) return refuseFailure(opened);
  const place = judgePlace(
    opened.root,
    sources.filter((other) => other.id !== source.id),
  );
  if (isRefusal(place)) return place;
  if (place.same) {
    return refuse(
      "source-exists",
      `The folder ${opened.root} belongs to the source "${place.same.slug}"${place.same.removedAt ? ", which was removed" : ""}.`,
      place.same.removedAt ? "Add that folder again instead." : "Open that source instead.",
    );
  }
  await ctx.db.prisma.source.update({
    where: { id: source.id },
    data: { path: opened.root, isGit: opened.kind === "git", headCommit: null, forgeUrl: null },
  });
  ctx.announce({ type: "sources-changed" });
  ctx.requestSync(source.id);
  return { slug, path: opened.root };
}
