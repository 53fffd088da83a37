import { beforeAll, describe, expect, it } from "vitest";
import { type ScratchContext, scratchContext } from "../../commands/scratch-context";
import { scratchSource } from "../../commands/scratch-source";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { scratchFolder } from "../../sources/scratch-folder";
import { scratchRepository } from "../../sources/scratch-repository";
import { listSuggestions } from "../inbox/list-suggestions";
import { type DecisionDraftView, draftDecision } from "./draft-decision";

const SECRET = `ghp_${"aB3dE5gH7jK9mN1pQ3sT5vX7zA9cD1fG3hJ5"}`;
const PROMPT = "history/prompts/001-cli/0001-plan-the-cache.plan.prompt.md";
const FILES = {
  [PROMPT]: `---\nid: 0001\ntitle: Plan the cache\nstage: plan\ndate: 2026-01-02\nfeature: 001-cli\n---\n\n## Prompt\n\nAnswer fast. My key is ${SECRET} by the way.\n\n## Response snapshot\n\n📋 Architectural decision detected: Cache answers in memory. Document reasoning and tradeoffs? Run \`/sp.adr cache-in-memory\`\n`,
  "specs/001-cli/spec.md": "# Spec: CLI\n\nIt answers.\n",
  "docs/adr/0007-log-to-a-file.md":
    "# 7. Log to a file\n\nDate: 2026-01-03\n\n## Status\n\nApproved\n\n## Context\n\nIt matters.\n\n## Decision\n\nWe do it.\n\n## Consequences\n\nNone.\n",
};

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  async function connected(make = scratchRepository) {
    const { folder, slug, syncFiles } = await scratchSource(ctx, make(FILES));
    await syncFiles();
    return { folder, source: slug };
  }

  async function drafted(input: Parameters<typeof draftDecision>[1]): Promise<DecisionDraftView> {
    return granted(await draftDecision(ctx, input));
  }

  describe("a draft from a suggestion", () => {
    it("is the file as the repository would write it, with the prompt quoted and no secret of it", async () => {
      const { source } = await connected();
      const [card] = (await listSuggestions(ctx, { source })).cards;
      const view = await drafted({ source, card: card?.id ?? "", date: "2026-11-22" });
      expect(view).toMatchObject({
        path: "docs/adr/0008-cache-answers-in-memory.md",
        number: "0008",
        title: "Cache answers in memory",
        dialect: "adr-tools",
        template: { from: "built-in", dialect: "adr-tools" },
        folders: ["docs/adr"],
        draft: { feature: "001-cli" },
      });
      expect(view.text).toMatch(
        /^# 8\. Cache answers in memory\n\nDate: 2026-11-22\n\n## Status\n\nProposed\n/,
      );
      expect(view.text).toContain("> Answer fast. My key is");
      expect(view.text).not.toContain(SECRET.slice(4));
      expect(view.text).toContain(`- Prompt: [Plan the cache](../../${PROMPT})`);
      expect(view.text).toContain("- Feature Spec: [Spec: CLI](../../specs/001-cli/spec.md)");
    });

    it("is what a person made of it, and counts the files that nobody has synced", async () => {
      const { source, folder } = await connected(scratchFolder);
      folder.write("docs/adr/0008-new.md", "# 8. New\n\n## Status\n\nApproved\n");
      folder.write(
        "docs/adr/template.md",
        "# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n## Decision\n\nWhat?\n",
      );
      const [card] = (await listSuggestions(ctx, { source })).cards;
      const view = await drafted({
        source,
        card: card?.id ?? "",
        date: "2026-11-22",
        title: "Keep answers",
        context: "",
        decision: "We keep them.",
        references: [],
      });
      expect(view.path).toBe("docs/adr/0009-keep-answers.md");
      expect(view.template).toEqual({ from: "repository", path: "docs/adr/template.md" });
      expect(view.text).toBe(
        "# 9. Keep answers\n\nDate: 2026-11-22\n\n## Status\n\nProposed\n\n## Decision\n\nWe keep them.\n",
      );
    });

    it("is refused in words when there is no such source or suggestion", async () => {
      const { source } = await connected(scratchFolder);
      const at = { date: "2026-11-22", title: "X" };
      expect(await draftDecision(ctx, { ...at, source: "nowhere" })).toMatchObject({
        code: "source-missing",
      });
      expect(await draftDecision(ctx, { ...at, source, card: "none" })).toMatchObject({
        code: "suggestion-missing",
      });
      expect(await draftDecision(ctx, { ...at, source, title: "…" })).toMatchObject({
        code: "invalid-input",
      });
    });
  });
});
