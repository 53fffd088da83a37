import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Row } from "../../db/database";
import { forEachDatabase } from "../../db/for-each-database";
import { type ScratchFolder, scratchFolder } from "../../sources/scratch-folder";
import { raw, sql } from "../../sql";
import { type ScratchContext, scratchContext } from "../scratch-context";
import { scratchSource } from "../scratch-source";

/** Places of which some lie in features, some carry numbers, and one reads as another kind of record. */
const PATHS = [
  "history/prompts/001-seats/0001-plan.plan.prompt.md",
  "history/prompts/001-seats/0002-draw.tasks.prompt.md",
  "history/prompts/general/0003-rest.general.prompt.md",
  "history/adr/0001-server-side.md",
  "history/adr/0002-one-queue.md",
  "docs/adr/0001-server-side.md",
  "specs/001-seats/spec.md",
  "specs/002-rows/plan.md",
  "docs/notes.md",
];

/** A record that is gone keeps its feature, which a first reading would not know: so each feature has a file that stays. */
const ANCHORS = { "specs/001-seats/tasks.md": "# Tasks\n", "specs/002-rows/tasks.md": "# Tasks\n" };

const word = fc.constantFrom(
  "balcony",
  "gallery",
  "stalls",
  "座席表",
  "Ünder",
  "a\0b",
  "\ud83c\udfad",
  "0001",
);
const target = fc.constantFrom(
  "ADR-0001",
  "ADR-0002",
  "history/adr/0001-server-side.md",
  "specs/001-seats/spec.md",
  "specs/009-nowhere/spec.md",
  "0002-draw",
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });

const promptText = fc
  .record({
    id: fc.constantFrom("0001", "0002", "0003"),
    title: word,
    stage: fc.constantFrom("plan", "tasks", "misc", "no-such"),
    date: maybe(fc.constantFrom("2026-01-02", "2026-02-30", "2025-12-31")),
    feature: maybe(fc.constantFrom("001-seats", "002-rows", "none")),
    labels: fc.array(word, { maxLength: 2 }),
    spec: maybe(target),
    adr: maybe(target),
    asked: word,
    answered: word,
    hint: maybe(fc.constantFrom("server-side", "one-queue")),
    secret: fc.boolean(),
  })
  .map(({ id, title, stage, date, feature, labels, spec, adr, asked, answered, hint, secret }) =>
    [
      "---",
      `id: ${id}`,
      `title: ${title}`,
      `stage: ${stage}`,
      ...(date === null ? [] : [`date: ${date}`]),
      ...(feature === null ? [] : [`feature: ${feature}`]),
      `labels: [${labels.join(", ")}]`,
      ...(spec === null && adr === null ? [] : ["links:"]),
      ...(spec === null ? [] : [`  spec: ${spec}`]),
      ...(adr === null ? [] : [`  adr: ${adr}`]),
      "---",
      `\n## Prompt\n\n${asked} and ${answered}.`,
      secret ? "\nAKIAQ3EGRHJ5WZNL7T2M\n" : "",
      `\n## Response\n\n${answered}.`,
      hint === null
        ? ""
        : `\n📋 Architectural decision detected: Keep ${answered}. Document? Run \`/sp.adr ${hint}\`\n`,
    ].join("\n"),
  );

const decisionText = fc
  .record({
    number: fc.constantFrom("1", "2", "0001", "7"),
    title: word,
    status: fc.constantFrom("Accepted", "Proposed", "Superseded by ADR-0002", "Odd"),
    date: maybe(fc.constantFrom("2026-01-03", "yesterday")),
    why: word,
    refers: maybe(target),
  })
  .map(
    ({ number, title, status, date, why, refers }) =>
      `# ADR-${number}: ${title}\n\n- **Status:** ${status}\n${date === null ? "" : `- **Date:** ${date}\n`}${
        refers === null ? "" : `- **Supersedes:** ${refers}\n`
      }\n## Context\n\nBecause of ${why}, see ${refers ?? "[there](0002-one-queue.md)"}.\n\n## Decision\n\nWe take ${title}.\n`,
  );

const plainText = fc
  .record({ title: word, tasks: fc.array(fc.boolean(), { maxLength: 3 }) })
  .map(
    ({ title, tasks }) =>
      `# ${title}\n\n${tasks.map((done) => `- [${done ? "x" : " "}] ${title}\n`).join("")}`,
  );

const content = fc.oneof(
  promptText,
  decisionText,
  plainText,
  fc.constantFrom("", "---\n", "\ufeff# x\r\n", "---\nid: [\n---\n"),
);
const path = fc.constantFrom(...PATHS);

type Edit =
  | { does: "write"; path: string; text: string }
  | { does: "replace"; path: string; from: string; to: string }
  | { does: "move"; path: string; to: string }
  | { does: "delete" | "touch"; path: string }
  | { does: "sync" }
  | { does: "read anew" };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("write" as const), path, text: content }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("replace" as const), path, from: word, to: word }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("move" as const), path, to: path }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("delete" as const, "touch" as const), path }) },
  { weight: 4, arbitrary: fc.constant({ does: "sync" as const }) },
  { weight: 1, arbitrary: fc.constant({ does: "read anew" as const }) },
);

const LEADS =
  "# ADR-0007: Balcony\n\n- **Status:** Accepted\n- **Supersedes:** ADR-0001\n\n## Decision\n\nYes.\n";
const AT = "history/adr/0001-server-side.md";
const OUTSIDE = "docs/adr/0001-server-side.md";

/** Edits after which it was once otherwise. */
const KNOWN: Edit[][] = [
  // What a decision leads to moves: its old path is none of its terms any more.
  [
    { does: "write", path: "history/adr/0007-balcony.md", text: LEADS },
    { does: "write", path: AT, text: "# ADR-0001: Stalls\n\n- **Status:** Accepted\n" },
    { does: "sync" },
    { does: "move", path: AT, to: OUTSIDE },
  ],
  // Of a link to itself nothing is left, whenever it is read.
  [
    { does: "write", path: AT, text: "# Empty\n" },
    { does: "sync" },
    { does: "write", path: AT, text: LEADS.replace("ADR-0001", AT).replace("0007", "0001") },
  ],
];

/** Columns that say when or as which row something was written, not what. */
const OWN = new Set([
  "id",
  "key",
  "sourceId",
  "inode",
  "updatedAt",
  "featureId",
  "recordId",
  "fromId",
  "toId",
  "cardId",
]);

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  const table = async (query: ReturnType<typeof sql>) => {
    const shown = (row: Row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([column]) => !OWN.has(column))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    return (await database().rows(query)).map(shown).sort();
  };

  /** All that is derived of a source's files that are there, by paths instead of ids. */
  async function derived(sourceId: string) {
    const there = sql`r."sourceId" = ${sourceId} AND r."goneAt" IS NULL`;
    const of = (name: string, key = "recordId") =>
      table(
        sql`SELECT r."path" AS "of", t.* FROM ${raw(`"${name}"`)} t JOIN "Record" r ON r."id" = t.${raw(`"${key}"`)} WHERE ${there}`,
      );
    const found: Record<string, unknown> = {};
    for (const asked of ["balcony", "gallery", "stalls", "under", "0001", "plan"])
      for (const parts of [[], ["title"], ["prompt"], ["decision"], ["rest"]] as (
        | "title"
        | "prompt"
        | "decision"
        | "rest"
      )[][]) {
        const text = { type: "text" as const, tokens: [asked], prefix: false, grams: false, parts };
        found[`${asked} in ${parts}`] = await table(
          sql`SELECT r."path" FROM "Record" r WHERE ${there} AND ${ctx.index.matches(text, sql`r."id"`)}`,
        );
      }
    return {
      records: await table(
        sql`SELECT r.*, f."slug" AS "feature" FROM "Record" r LEFT JOIN "Feature" f ON f."id" = r."featureId" WHERE ${there}`,
      ),
      texts: await of("RecordText", "id"),
      terms: await of("RecordTerm"),
      problems: await of("Problem"),
      // A card is kept with what people decided of it, and keeps the words it was first known by.
      suggestions: await table(sql`
        SELECT r."path" AS "of", t.*, (t."cardId" IS NULL) AS "isLoose"
        FROM "Suggestion" t JOIN "Record" r ON r."id" = t."recordId" WHERE ${there}`),
      links: await table(sql`
        SELECT r."path" AS "of", t.*, x."path" AS "to" FROM "Link" t JOIN "Record" r ON r."id" = t."fromId"
        LEFT JOIN "Record" x ON x."id" = t."toId" WHERE ${there}`),
      skipped: await table(sql`SELECT * FROM "SkippedFile" WHERE "sourceId" = ${sourceId}`),
      found,
    };
  }

  it("holds after any edits what reading the same files for the first time gives", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 14 }), async (edits) => {
        const source = await scratchSource(ctx, scratchFolder(ANCHORS));
        for (const one of edits) {
          if (one.does === "sync") await source.syncFiles();
          else if (one.does === "read anew") {
            await database().write([
              sql`UPDATE "Source" SET "parserVersion" = 0 WHERE "id" = ${source.sourceId}`,
            ]);
            await source.syncFiles();
          } else apply(source.folder, one);
        }
        await source.syncFiles();
        const copy = scratchFolder();
        cpSync(source.folder.root, copy.root, { recursive: true, preserveTimestamps: true });
        const cold = await scratchSource(ctx, copy);
        await cold.syncFiles();
        const [warmed, fresh] = [await derived(source.sourceId), await derived(cold.sourceId)];
        await database().write([raw('DELETE FROM "Record"')]);
        source.folder.remove();
        copy.remove();
        expect(warmed).toEqual(fresh);
      }),
      { numRuns: 40, examples: KNOWN.map((edits) => [edits]) },
    );
  }, 300_000);
});

function apply(folder: ScratchFolder, edit: Exclude<Edit, { does: "sync" | "read anew" }>): void {
  const at = join(folder.root, edit.path);
  if (edit.does === "write") folder.write(edit.path, edit.text);
  if (edit.does === "write" || !existsSync(at)) return;
  const text = readFileSync(at, "utf8");
  if (edit.does === "delete") folder.delete(edit.path);
  else if (edit.does === "touch") folder.write(edit.path, text);
  else if (edit.does === "replace")
    folder.write(
      edit.path,
      text.replace(edit.from, () => edit.to),
    );
  else if (edit.does === "move") {
    mkdirSync(dirname(join(folder.root, edit.to)), { recursive: true });
    renameSync(at, join(folder.root, edit.to));
  }
}
