import type { Context } from "../../context";

export type Readiness = {
  ready: boolean;
  /** Syncs under way. */
  syncs: { source: string; phase: string; done: number; total: number }[];
};

/** Whether the first sync and the index are done, and what is still under way. */
export async function getReadiness(ctx: Context): Promise<Readiness> {
  const sources = await ctx.db.prisma.source.findMany({
    where: { removedAt: null },
    select: { id: true, slug: true },
  });
  const syncs = sources.flatMap(({ id, slug }) => {
    const progress = ctx.progress(id);
    return progress ? [{ source: slug, ...progress }] : [];
  });
  return { ready: ctx.ready(), syncs };
}
