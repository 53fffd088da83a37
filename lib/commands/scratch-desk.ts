import type { Context } from "../context";
import type { Database } from "../db/database";
import { isRefusal } from "../refusal";
import { openIndex } from "../search/open-index";
import { type ScratchFolder, scratchFolder } from "../sources/scratch-folder";
import { sql } from "../sql";
import { openReview } from "./reviews/open-review";
import { type ScratchContext, scratchContext, scratchTools } from "./scratch-context";
import { addSource } from "./sources/add-source";
import { syncHistory } from "./sync/sync-history";
import { syncSource } from "./sync/sync-source";

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

/** For tests: Ann at her desk, over one source. Whoever makes one removes its folder. */
export type Desk = {
  ctx: ScratchContext;
  folder: ScratchFolder;
  sourceId: string;
  slug: string;
  /** Bring the database up to the files, with their history. */
  sync(): Promise<void>;
  keyOf(path: string): Promise<string>;
  cards(): Promise<{ id: string; brief: string; state: string }[]>;
  /** Open a review over a decision. */
  review(path: string): Promise<string>;
};

export async function scratchDesk(
  db: Database,
  files: Record<string, string>,
  isGit: boolean,
): Promise<Desk> {
  const ctx = scratchContext(db, openIndex(db));
  await ctx.index.ensure();
  ctx.actor = { kind: "person", name: "Ann", mail: "ann@example.org", role: "admin" };
  const folder = scratchFolder(files);
  if (isGit) {
    folder.git("init", "-q", "-b", "main");
    folder.commit("All that is");
  }
  const added = await addSource(ctx, { path: folder.root });
  if (isRefusal(added)) throw new Error(added.sentence);
  const { id: sourceId, slug } = added;
  const desk: Desk = {
    ctx,
    folder,
    sourceId,
    slug,
    async sync() {
      for (const step of [syncSource, syncHistory]) {
        const report = await step(ctx, { sourceId }, scratchTools);
        if (isRefusal(report)) throw new Error(report.sentence);
      }
    },
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
    async review(path) {
      const opened = await openReview(ctx, { decision: await desk.keyOf(path) });
      if (isRefusal(opened)) throw new Error(opened.sentence);
      return opened.review;
    },
  };
  await desk.sync();
  return desk;
}

/** The same desk with somebody else at it. */
export function seat(ctx: Context, name: string): Context {
  return { ...ctx, actor: { ...ctx.actor, name, mail: `${name.toLowerCase()}@example.org` } };
}
