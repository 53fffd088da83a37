import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { forEachDatabase, MIGRATIONS } from "../../db/for-each-database";
import { scratchFolder } from "../../sources/scratch-folder";
import { raw, sql } from "../../sql";
import { type ScratchContext, scratchContext, scratchTools } from "../scratch-context";
import { scratchSource } from "../scratch-source";
import { syncSource } from "./sync-source";

const PROMPT = `---
id: 0001
title: Plan the seatmap
stage: plan
date: 2026-01-02
feature: 001-seats
labels: [seats]
links:
  spec: specs/002-nowhere/spec.md
  adr: ADR-0001
---

## Prompt

Plan the balcony.

## Response

📋 Architectural decision detected: Draw the seats on the server. Document? Run \`/sp.adr server-side\`
`;

const ADR = `# ADR-0001: Server side

- **Status:** Accepted
- **Date:** 2026-01-03

## Context

Screens differ.

## Decision

The server draws it.
`;

const prompt = "history/prompts/001-seats/0001-plan.plan.prompt.md";
const adr = "history/adr/0001-server-side.md";

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  async function connected() {
    const files = { [prompt]: PROMPT, [adr]: ADR, "specs/001-seats/spec.md": "# Seats\n" };
    const source = await scratchSource(ctx, scratchFolder(files));
    onTestFinished(() => database().write([raw('DELETE FROM "Record"')]));
    await source.syncFiles();
    return {
      ...source,
      /** What the first sync after an upgrade does. */
      async readAnew() {
        await database().write([
          sql`UPDATE "Source" SET "parserVersion" = 0 WHERE "id" = ${source.sourceId}`,
        ]);
        return source.syncFiles();
      },
    };
  }

  const idOf = async (path: string) => {
    const rows = await database().rows(sql`SELECT "id" FROM "Record" WHERE "path" = ${path}`);
    return Number(rows[0]?.id);
  };

  /** Everything that was derived, with the ids it was given. */
  async function derived() {
    const all: Record<string, string[]> = {};
    for (const table of ["Record", "RecordText", "RecordTerm", "Problem", "Link", "Suggestion", "Feature"]) {
      const rows = await database().rows(raw(`SELECT * FROM "${table}"`));
      all[table] = rows.map((row) => JSON.stringify(row)).sort();
    }
    return all;
  }

  /** Paths of the records that hold a word, anywhere or in some parts. */
  async function found(word: string, parts: ("title" | "prompt" | "rest")[] = []) {
    const text = { type: "text" as const, tokens: [word], prefix: false, grams: false, parts };
    const rows = await database().rows(
      sql`SELECT r."path" FROM "Record" r WHERE ${ctx.index.matches(text, sql`r."id"`)} ORDER BY r."path"`,
    );
    return rows.map((row) => row.path);
  }

  const terms = async (path: string) => {
    const rows = await database().rows(sql`
      SELECT "value" FROM "RecordTerm" WHERE "recordId" = ${await idOf(path)} AND "field" = 'adr' ORDER BY "value"`);
    return rows.map((row) => row.value);
  };

  it("writes nothing of records that an upgrade reads as they were", async () => {
    const { readAnew } = await connected();
    const before = await derived();
    expect(before.Problem?.join()).toContain("dead-link");
    expect(before.Suggestion?.length).toBe(1);
    expect(await readAnew()).toMatchObject({ read: 3, unchanged: 3, changed: 0 });
    expect(await derived()).toEqual(before);
    for (const word of ["seatmap", "balcony"]) expect(await found(word)).toEqual([prompt]);
  });

  it("says beforehand how many files an upgrade reads, and waits for nobody where it writes nothing", async () => {
    const { sourceId } = await connected();
    const before = sql`UPDATE "Source" SET "parserVersion" = 0 WHERE "id" = ${sourceId}`;
    await database().write([before]);
    const expected: unknown[] = [];
    const waits: unknown[] = [];
    const tools = {
      ...scratchTools,
      expect: (files: number | null) => void expected.push(files),
      giveWay: async (isUnhindering?: boolean) => void waits.push(isUnhindering),
    };
    expect(await syncSource(ctx, { sourceId }, tools)).toMatchObject({ read: 3, changed: 0 });
    expect(expected).toEqual([3]);
    expect(waits).toEqual([true]);
  });

  it("leaves the index of a text alone that is what it was", async () => {
    const { readAnew } = await connected();
    const key = database().provider === "sqlite" ? "rowid" : '"id"';
    await database().write([raw(`DELETE FROM "SearchText" WHERE ${key} = ${await idOf(prompt)}`)]);
    await readAnew();
    expect(await found("balcony")).toEqual([]);
    await ctx.index.ensure();
    expect(await found("balcony")).toEqual([prompt]);
  });

  it("finds titles that a server of an earlier version wrote beside a newer one", async () => {
    await connected();
    if (database().provider === "postgresql") await database().write([raw('DELETE FROM "SearchTitle"')]);
    await ctx.index.ensure();
    expect(await found("seatmap", ["title"])).toEqual([prompt]);
  });

  it("finds a record by what a newer parser reads in the same bytes", async () => {
    const { readAnew } = await connected();
    const id = await idOf(prompt);
    // As an older parser left it: another title, and no prompt of its own.
    await database().write([
      sql`UPDATE "Record" SET "title" = 'Oldname' WHERE "id" = ${id}`,
      sql`UPDATE "RecordText" SET "promptAt" = 0, "promptLen" = 0, "restSpans" = '[[0,300]]' WHERE "id" = ${id}`,
    ]);
    await ctx.index.rebuild();
    expect(await found("oldname", ["title"])).toEqual([prompt]);
    expect(await found("balcony", ["prompt"])).toEqual([]);
    await readAnew();
    expect(await found("oldname")).toEqual([]);
    expect(await found("seatmap", ["title"])).toEqual([prompt]);
    expect(await found("balcony", ["prompt"])).toEqual([prompt]);
    expect(await found("balcony", ["rest"])).toEqual([]);
  });

  it("is given back by a migration what its links lead to, where an earlier version lost it", async () => {
    const { readAnew } = await connected();
    const before = await derived();
    await database().write([raw(`DELETE FROM "RecordTerm" WHERE "value" = '${adr}'`)]);
    expect(await terms(prompt)).not.toContain(adr);
    const folder = database().provider === "sqlite" ? "sqlite" : "postgres";
    const file = join(MIGRATIONS, folder, "0008_link_terms/migration.sql");
    const [statement = ""] = readFileSync(file, "utf8").split(";");
    for (let again = 0; again < 2; again++) await database().write([raw(statement)]);
    expect(await derived()).toEqual(before);
    await readAnew();
    expect(await derived()).toEqual(before);
  });

  it("keeps what its links lead to when a record is edited elsewhere", async () => {
    const { folder, syncFiles } = await connected();
    expect(await terms(prompt)).toContain(adr);
    folder.write(prompt, PROMPT.replace("Plan the balcony.", "Plan the gallery."));
    expect(await syncFiles()).toMatchObject({ changed: 1 });
    expect(await terms(prompt)).toContain(adr);
    expect(await found("gallery")).toEqual([prompt]);
    expect(await found("balcony")).toEqual([]);
  });
});
