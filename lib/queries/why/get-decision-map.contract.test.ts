import { beforeAll, expect, it } from "vitest";
import { type ScratchContext, scratchContext } from "../../commands/scratch-context";
import { scratchSource } from "../../commands/scratch-source";
import { forEachDatabase } from "../../db/for-each-database";
import { granted } from "../../granted";
import { scratchFolder } from "../../sources/scratch-folder";
import type { DecisionMapView } from "./decision-map-view";
import { getDecisionMap } from "./get-decision-map";

const decision = (title: string, date: string, status: string, more = "") =>
  `# ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n${more}\n\n## Context\n\nIt matters.\n\n## Decision\n\nWe do it.\n`;

const FILES = {
  "docs/adr/0001-poll.md": decision("1. Poll", "2024-01-01", "Superseded by [2. Push](0002-push.md)"),
  "docs/adr/0002-push.md": decision(
    "2. Push",
    "2025-01-01",
    "Accepted",
    "Supersedes [1. Poll](0001-poll.md)",
  ),
  "docs/adr/0003-retry.md": decision("3. Retry", "2025-02-01", "Accepted", "Amends [2. Push](0002-push.md)"),
  "docs/adr/0004-log.md": decision("4. Log", "2025-03-01", "Proposed"),
};

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  async function mapped(files: Record<string, string>): Promise<DecisionMapView> {
    const { slug, syncFiles } = await scratchSource(ctx, scratchFolder(files));
    await syncFiles();
    return granted(await getDecisionMap(ctx, { source: slug }));
  }

  it("holds a source's decisions by time, and what they say of each other, once", async () => {
    const { decisions, relations, total } = await mapped(FILES);
    expect(total).toBe(4);
    expect(decisions.map(({ number }) => Number(number))).toEqual([1, 2, 3, 4]);
    expect(relations.map(({ from, rel, to, saidBy }) => [from, rel, to, saidBy.length])).toEqual([
      ["docs/adr/0002-push.md", "supersedes", "docs/adr/0001-poll.md", 2],
      ["docs/adr/0003-retry.md", "amends", "docs/adr/0002-push.md", 1],
    ]);
    expect(relations[0]?.saidBy.map(({ path }) => path).sort()).toEqual([
      "docs/adr/0001-poll.md",
      "docs/adr/0002-push.md",
    ]);
    for (const { evidence } of relations.flatMap(({ saidBy }) => saidBy)) expect(evidence).not.toBe("");
  });

  it("chooses the source with most decisions when none is named, and refuses one that is none", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [
        `docs/adr/${String(n + 1).padStart(4, "0")}-x.md`,
        decision(`X ${n}`, "2025-01-01", "Accepted"),
      ]),
    );
    const { source } = await mapped(many);
    expect(await getDecisionMap(ctx, {})).toMatchObject({ source, total: 30 });
    expect(await getDecisionMap(ctx, { source: "nowhere" })).toMatchObject({ code: "source-missing" });
  });

  it("is empty for a source without decisions", async () => {
    expect(await mapped({ "specs/001-a/spec.md": "# Spec\n" })).toMatchObject({
      decisions: [],
      relations: [],
      total: 0,
    });
  });
});
