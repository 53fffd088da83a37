import { beforeAll, expect, it } from "vitest";
import { forEachDatabase } from "../../db/for-each-database";
import { listSuggestions } from "../../queries/inbox/list-suggestions";
import { getRecord } from "../../queries/records/get-record";
import { isRefusal } from "../../refusal";
import { scratchFolder } from "../../sources/scratch-folder";
import { type ScratchContext, scratchContext } from "../scratch-context";
import { scratchSource } from "../scratch-source";

const PROMPT = `---
id: 0001
title: Plan the seat map
stage: plan
date: 2026-01-02
feature: 001-seats
links:
  spec: specs/001-seats/spec.md
---

## Prompt

Plan it.

## Response

📋 Architectural decision detected: Draw the seat map on the server. Document? Run \`/sp.adr server-side-seat-map\`
`;

const ADR = `# ADR-0001: Server side seat map

- **Status:** Accepted
- **Date:** 2026-01-03
- **Feature:** 001-seats

## Context

Screens differ.

## Decision

The server draws it.
`;

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  async function connected(files: Record<string, string>) {
    const source = await scratchSource(ctx, scratchFolder(files));
    await source.syncFiles();
    const record = async (path: string) => {
      const view = await getRecord(ctx, { source: source.slug, path });
      if (isRefusal(view) || "movedTo" in view) throw new Error(`${path} is not there`);
      return view;
    };
    return { ...source, record };
  }

  const prompt = "history/prompts/001-seats/0001-plan-the-seat-map.plan.prompt.md";
  const adr = "history/adr/0001-server-side-seat-map.md";

  it("shows a link to a spec at both ends once the spec is there, and a problem until then", async () => {
    const { folder, sync, record } = await connected({ [prompt]: PROMPT });
    const before = await record(prompt);
    expect(before.problems.map(({ rule }) => rule)).toContain("dead-link");
    expect(before.problemCount).toBe(before.problems.length);

    folder.write("specs/001-seats/spec.md", "# Feature Specification: Seats\n");
    await sync();
    const after = await record(prompt);
    expect(after.problems.map(({ rule }) => rule)).not.toContain("dead-link");
    expect(after.problemCount).toBe(after.problems.length);
    expect(after.linksOut.find(({ rel }) => rel === "spec")?.record?.path).toBe("specs/001-seats/spec.md");
    const spec = await record("specs/001-seats/spec.md");
    expect(spec.linksIn.map((link) => link.record?.path)).toContain(prompt);
  });

  it("offers the decision that answers a suggestion, with the evidence", async () => {
    const { slug } = await connected({ [prompt]: PROMPT, [adr]: ADR });
    const { cards } = await listSuggestions(ctx, { source: slug });
    expect(cards).toHaveLength(1);
    expect(cards[0]?.brief).toBe("Draw the seat map on the server");
    expect(cards[0]?.feature?.slug).toBe("001-seats");
    expect(cards[0]?.answers[0]?.record.path).toBe(adr);
    expect(cards[0]?.answers[0]?.score).toBeGreaterThan(0.6);
    expect(cards[0]?.answers[0]?.evidence).toContain("server-side-seat-map");
  });

  it("keeps a card when its line moves, and when its file goes", async () => {
    const { folder, slug, sync } = await connected({ [prompt]: PROMPT });
    const [card] = (await listSuggestions(ctx, { source: slug })).cards;
    folder.write(prompt, PROMPT.replace("Plan it.", "Plan it.\n\nWith care.\n"));
    await sync();
    const [moved] = (await listSuggestions(ctx, { source: slug })).cards;
    expect(moved?.id).toBe(card?.id);
    expect(moved?.occurrences[0]?.line).toBe(Number(card?.occurrences[0]?.line) + 3);

    folder.delete(prompt);
    await sync();
    const [gone] = (await listSuggestions(ctx, { source: slug })).cards;
    expect(gone?.id).toBe(card?.id);
    expect(gone?.isGone).toBe(true);
  });
});
