import type { Context } from "../context";
import type { Database } from "../db/database";
import { granted } from "../granted";
import type { ScratchFolder } from "../sources/scratch-folder";
import { sql } from "../sql";
import { openReview } from "./reviews/open-review";
import { type ScratchContext, scratchContext } from "./scratch-context";
import { type ScratchSource, scratchSource } from "./scratch-source";

/** A decision in Nygard's form. */
export const decisionText = (title: string, status = "Proposed", more = "") =>
  `# 1. ${title}\n\n## Status\n\n${status}\n\n## Context\n\n${title} matters.\n\n## Decision\n\nWe do it.${more}\n`;

/** A prompt in which an agent suggests documenting decisions. */
export const promptText = (...briefs: string[]) =>
  `---\nid: 0001\ntitle: plan\nstage: plan\ndate: 2026-01-02\nmodel: some-model\n---\n\n## Prompt\n\nPlan it.\n\n## Response snapshot\n\n${briefs
    .map(
      (brief) =>
        `📋 Architectural decision detected: ${brief} — Document reasoning and tradeoffs? Run \`/sp.adr ${brief.toLowerCase().replaceAll(" ", "-")}\`\n`,
    )
    .join("\n")}\n`;

/** For tests: Ann at her desk, over one source. */
export type Desk = ScratchSource & {
  ctx: ScratchContext;
  /** The key of the record that lies at a path. */
  keyOf(path: string): Promise<string>;
  /** The suggestions of the source, oldest first. */
  cards(): Promise<{ id: string; brief: string; state: string }[]>;
  /** Open a review over a decision; answers its id. */
  review(path: string): Promise<string>;
};

/** Connect a folder, read it with its history, and seat Ann. */
export async function scratchDesk(db: Database, folder: ScratchFolder): Promise<Desk> {
  const ctx = await scratchContext(db);
  const source = await scratchSource(ctx, folder);
  const { sourceId } = source;
  await source.sync();
  const desk: Desk = {
    ...source,
    ctx,
    async keyOf(path) {
      const [row] = await db.rows(
        sql`SELECT "key" FROM "RecordIdentity" WHERE "sourceId" = ${sourceId} AND "path" = ${path}`,
      );
      return String(row?.key);
    },
    async cards() {
      const rows = await db.rows(
        sql`SELECT "id", "brief", "state" FROM "SuggestionCard" WHERE "sourceId" = ${sourceId} ORDER BY "id"`,
      );
      return rows.map(({ id, brief, state }) => ({
        id: String(id),
        brief: String(brief),
        state: String(state),
      }));
    },
    review: async (path) => granted(await openReview(ctx, { decision: await desk.keyOf(path) })).review,
  };
  return desk;
}

/** The same desk with somebody else at it. */
export function seat(ctx: Context, name: string): Context {
  return { ...ctx, actor: { ...ctx.actor, name, mail: `${name.toLowerCase()}@example.org` } };
}
