import { beforeAll, describe, expect, it } from "vitest";
import { type ScratchContext, scratchContext } from "../../commands/scratch-context";
import { type ScratchSource, scratchSource } from "../../commands/scratch-source";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { isRefusal } from "../../refusal";
import { scratchRepository } from "../../sources/scratch-repository";
import { sql } from "../../sql";
import { getWhy } from "./get-why";
import type { WhyView } from "./why-view";

const PROMPT = "history/prompts/001-cli/0001-plan-the-cache.plan.prompt.md";
const PLAN = "specs/001-cli/plan.md";
const DECISION = "history/adr/0001-cache-in-memory.md";
const OTHER = "history/adr/0002-log-to-a-file.md";
const MINUTES = "history/reviews/2026-02-01-weekly-review.md";

const prompt = (title: string, links = "") =>
  `---\nid: 0001\ntitle: ${title}\nstage: plan\ndate: 2026-01-02\nfeature: 001-cli\n${links}---\n\n## Prompt\n\nDo it.\n`;
const decision = (title: string, status: string) =>
  `# ${title}\n\n- **Status:** ${status}\n- **Date:** 2026-01-03\n- **Feature:** 001-cli\n\n## Context\n\nIt matters.\n\n## Decision\n\nWe do it.\n`;

const FILES = {
  [PROMPT]: prompt("Plan the cache", "links:\n  plan: specs/001-cli/plan.md\n"),
  [PLAN]:
    "# Plan: CLI\n\n📋 Architectural decision detected: Cache answers in memory. Document reasoning and tradeoffs? Run `/sp.adr cache-in-memory`\n",
  [DECISION]: decision("ADR-0001: Cache in memory", "Proposed"),
  [OTHER]: decision("ADR-0002: Log to a file", "Accepted"),
  [MINUTES]:
    "# Weekly review\n\n- **Facilitator:** Ann\n\n## Outcomes\n\n| Item | Outcome |\n|---|---|\n| [ADR-0001](../adr/0001-cache-in-memory.md) | approved |\n",
};

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  async function connected(files: Record<string, string>): Promise<ScratchSource> {
    const folder = scratchRepository(files);
    folder.git("remote", "add", "origin", "https://github.com/o/r.git");
    const source = await scratchSource(ctx, folder);
    await source.sync();
    return source;
  }

  async function why(source: string, path: string): Promise<WhyView> {
    const view = granted(await getWhy(ctx, { source, path }));
    if ("movedTo" in view) throw new Error(`moved to ${view.movedTo.path}`);
    return view;
  }

  /** Column → what stands in it. */
  const drawn = (view: WhyView) =>
    Object.fromEntries(
      view.columns
        .filter(({ nodes }) => nodes.length > 0)
        .map(({ name, nodes }) => [
          name,
          nodes.map((node) =>
            node.type === "record"
              ? node.record.path
              : node.type === "suggestion"
                ? node.card.brief
                : node.type,
          ),
        ]),
    );

  /** The same repository after a person accepted the decision. */
  async function accepted() {
    const source = await connected(FILES);
    source.folder.write(DECISION, decision("ADR-0001: Cache in memory", "Accepted"));
    source.folder.git("add", "-A");
    source.folder.git("commit", "-q", "-m", "Accept\n\nReviewed-by: Mira Okafor <mira@example.org>");
    await source.sync();
    return source;
  }

  it("follows a prompt over its plan and the suggestion to the decision, its reviewer, commits and minutes", async () => {
    const { slug } = await accepted();
    const view = await why(slug, PROMPT);
    expect(drawn(view)).toEqual({
      prompt: [PROMPT],
      document: [PLAN],
      suggestion: ["Cache answers in memory"],
      decision: [DECISION],
      verdict: ["verdict"],
      commit: ["commit", "commit"],
      meeting: [MINUTES],
    });
    expect(view.columns.find(({ name }) => name === "decision")).toMatchObject({ near: 1 });
    const commits = view.columns.flatMap(({ nodes }) => nodes).filter((node) => node.type === "commit");
    expect(commits[0]?.commit.href).toMatch(/^https:\/\/github\.com\/o\/r\/commit\/[0-9a-f]{40}$/);
    expect(
      view.steps.every(
        ({ reasons }) => reasons.length > 0 && reasons.every(({ evidence }) => evidence !== ""),
      ),
    ).toBe(true);
  });

  it("tells the same trail from the decision and from the minutes", async () => {
    const { slug } = await accepted();
    const fromDecision = drawn(await why(slug, DECISION));
    expect(fromDecision).toEqual(drawn(await why(slug, PROMPT)));
    const { verdict, commit, ...rest } = fromDecision;
    expect(drawn(await why(slug, MINUTES))).toEqual(rest);
    expect([verdict, commit].flat()).toHaveLength(3);
  });

  it("shows a verdict on a suggestion as soon as it is stored", async () => {
    const { slug, sourceId } = await connected(FILES);
    await ctx.db.write([
      sql`UPDATE "SuggestionCard" SET "state" = 'declined', "reason" = 'Too early' WHERE "sourceId" = ${sourceId}`,
    ]);
    const view = await why(slug, PLAN);
    const verdict = view.columns.flatMap(({ nodes }) => nodes).find((node) => node.type === "verdict");
    expect(verdict).toMatchObject({ verdict: { word: "declined", reason: "Too early" } });
  });

  it("names what superseded a decision", async () => {
    const { slug } = await connected({
      [DECISION]: decision("ADR-0001: Cache in memory", "Superseded by [ADR-0002](0002-log-to-a-file.md)"),
      [OTHER]: decision("ADR-0002: Log to a file", "Accepted"),
    });
    expect((await why(slug, DECISION)).relations).toMatchObject([
      {
        rel: "superseded-by",
        record: { path: OTHER },
        evidence: [expect.stringContaining("the status says")],
      },
    ]);
    expect((await why(slug, OTHER)).relations).toMatchObject([
      { rel: "supersedes", record: { path: DECISION } },
    ]);
  });

  it("invents nothing for a record that stands alone", async () => {
    const { slug } = await connected({
      "docs/adr/0001-alone.md": decision("Alone", "Accepted").replace(/- \*\*Feature.*\n/, ""),
    });
    const view = await why(slug, "docs/adr/0001-alone.md");
    expect(drawn(view)).toEqual({ decision: ["docs/adr/0001-alone.md"], commit: ["commit"] });
  });

  it("follows a record that moved, and refuses one that never was", async () => {
    const { slug, folder, sync } = await connected(FILES);
    folder.git("mv", DECISION, "history/adr/0003-cache-in-memory.md");
    folder.commit("Renumber");
    await sync();
    expect(await getWhy(ctx, { source: slug, path: DECISION })).toEqual({
      movedTo: { source: slug, path: "history/adr/0003-cache-in-memory.md" },
    });
    expect(await getWhy(ctx, { source: slug, path: "nothing.md" })).toMatchObject({ code: "record-missing" });
  });

  describe("a decision that hundreds of prompts name", () => {
    it("costs few statements, and shows the newest with a count of the others", async () => {
      const prompts = Array.from({ length: 450 }, (_, n) => [
        `history/prompts/001-cli/${String(n + 10).padStart(4, "0")}-x.green.prompt.md`,
        prompt(`Step ${n}`, "links:\n  adr: history/adr/0001-cache-in-memory.md\n"),
      ]);
      const { slug } = await connected({ ...FILES, ...Object.fromEntries(prompts) });
      let statements = 0;
      const rows: typeof ctx.db.rows = (statement) => {
        statements++;
        return ctx.db.rows(statement);
      };
      const counting = { ...ctx, db: { ...ctx.db, rows } };
      const view = await getWhy(counting, { source: slug, path: DECISION });
      if (isRefusal(view) || "movedTo" in view) throw new Error("no view");
      expect(statements).toBeLessThanOrEqual(14);
      const [column] = view.columns;
      expect(column?.nodes).toHaveLength(12);
      expect(column?.more).toBeGreaterThan(300);
      expect(view.isCut).toBe(true);
    });
  });
});
