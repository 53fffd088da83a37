import { renameSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../db/database";
import { forEachDatabase } from "../../db/for-each-database";
import { type ScratchFolder, scratchFolder } from "../../sources/scratch-folder";
import { sql } from "../../sql";
import { type ScratchContext, scratchContext, scratchTools } from "../scratch-context";
import { scratchSource } from "../scratch-source";
import { syncSource } from "./sync-source";

const prompt = (title: string, more = "") =>
  `---\nid: 0001\ntitle: ${title}\nstage: plan\ndate: 2026-01-02\nlinks:\n  spec: specs/001-cli/spec.md\n---\n\n## Prompt\n\nDo ${title}.\n\n## Response\n\n${more}\n`;
const suggestion =
  "📋 Architectural decision detected: Keep the list in memory. Document? Run `/sp.adr list-in-memory`";
const decision = (title: string, number: string, status = "Proposed") =>
  `# ${number}. ${title}\n\n## Status\n\n${status}\n\n## Context\n\n${title} matters.\n\n## Decision\n\nWe do ${title}.\n`;

const BEFORE = {
  "history/prompts/001-cli/0001-start.plan.prompt.md": prompt("start", suggestion),
  "history/prompts/001-cli/0002-next.plan.prompt.md": prompt("next"),
  "docs/adr/0001-list-in-memory.md": decision("List in memory", "1"),
  "docs/adr/0002-use-y.md": decision("Use Y", "2"),
  "docs/adr/README.md": "# Index\n",
};

/** Everything at once: changed, moved, new, gone, a dead link that comes alive, a suggestion that is edited. */
function edit(folder: ScratchFolder): void {
  folder.write(
    "history/prompts/001-cli/0001-start.plan.prompt.md",
    prompt("start again", suggestion.replace("list", "whole list")),
  );
  renameSync(join(folder.root, "docs/adr/0002-use-y.md"), join(folder.root, "docs/adr/0005-use-y.md"));
  folder.write("docs/adr/0005-use-z.md", decision("Use Z", "5", "Accepted"));
  folder.write("specs/001-cli/spec.md", "# Feature Specification: CLI\n");
  folder.delete("history/prompts/001-cli/0002-next.plan.prompt.md");
}

class Killed extends Error {}

/**
 * A database whose process ends right after its nth transaction. Transactions are whole or not there,
 * so ending between two is all that a kill can do; nothing is cleaned up, as nothing would be.
 */
function killedAfter(database: Database, writes: number): Database {
  let left = writes;
  const end = () => {
    if (left <= 0) throw new Killed();
  };
  return {
    ...database,
    get prisma() {
      return database.prisma;
    },
    async rows(statement) {
      end();
      return database.rows(statement);
    },
    async write(statements) {
      end();
      await database.write(statements);
      left--;
      end();
    },
  };
}

forEachDatabase((database) => {
  let ctx: ScratchContext;
  beforeAll(async () => {
    ctx = await scratchContext(database());
  });

  const connected = () => scratchSource(ctx, scratchFolder(BEFORE));

  /** Everything derived from a source, without what differs from source to source: ids, keys, times. */
  async function derived(sourceId: string): Promise<unknown> {
    const of = async (statement: ReturnType<typeof sql>) => ctx.db.rows(statement);
    return {
      records: (
        await of(sql`SELECT "path", "title", "number", "status", "problemCount", "suggestionCount", "sha256", "mtimeMs",
            CASE WHEN "goneAt" IS NULL THEN 0 ELSE 1 END AS "isGone", "featureId"
          FROM "Record" WHERE "sourceId" = ${sourceId} ORDER BY "path"`)
      ).map((row) => ({ ...row, featureId: String(row.featureId).replace(sourceId, "") })),
      texts: await of(
        sql`SELECT "path", "text" FROM "Record" JOIN "RecordText" ON "RecordText"."id" = "Record"."id" WHERE "sourceId" = ${sourceId} ORDER BY "path"`,
      ),
      terms: await of(
        sql`SELECT "path", "field", "value" FROM "RecordTerm" JOIN "Record" ON "Record"."id" = "recordId" WHERE "sourceId" = ${sourceId} ORDER BY "path", "field", "value"`,
      ),
      problems: await of(
        sql`SELECT "path", "rule", "line", "message" FROM "Problem" JOIN "Record" ON "Record"."id" = "recordId" WHERE "sourceId" = ${sourceId} ORDER BY "path", "rule", "message"`,
      ),
      links: await of(
        sql`SELECT a."path", "rel", "target", b."path" AS "to" FROM "Link" JOIN "Record" a ON a."id" = "fromId" LEFT JOIN "Record" b ON b."id" = "toId" WHERE a."sourceId" = ${sourceId} ORDER BY a."path", "target", "rel"`,
      ),
      features: await of(
        sql`SELECT "slug", "promptCount", "decisionCount", "documentCount", "problemCount" FROM "Feature" WHERE "sourceId" = ${sourceId} ORDER BY "slug"`,
      ),
      skipped: await of(
        sql`SELECT "path", "reason" FROM "SkippedFile" WHERE "sourceId" = ${sourceId} ORDER BY "path"`,
      ),
      oldPaths: await of(sql`SELECT "path" FROM "RecordPath" WHERE "sourceId" = ${sourceId} ORDER BY "path"`),
      standing: await of(
        sql`SELECT "path", "ordinal" FROM "Suggestion" JOIN "Record" ON "Record"."id" = "recordId" WHERE "sourceId" = ${sourceId} AND "cardId" IS NOT NULL ORDER BY "path"`,
      ),
    };
  }

  async function keys(sourceId: string): Promise<Record<string, string>> {
    const rows = await ctx.db.rows(
      sql`SELECT "path", "key" FROM "RecordIdentity" WHERE "sourceId" = ${sourceId}`,
    );
    return Object.fromEntries(rows.map((row) => [row.path, String(row.key)]));
  }

  /** Whether the sync came to its end before the process did. */
  async function syncUntilKilled(sourceId: string, writes: number): Promise<boolean> {
    const db = killedAfter(ctx.db, writes);
    try {
      await syncSource({ ...ctx, db }, { sourceId }, scratchTools);
      return true;
    } catch (error) {
      if (error instanceof Killed) return false;
      throw error;
    }
  }

  it("a first sync that is killed after any of its transactions is finished by the next", async () => {
    const whole = await connected();
    await whole.syncFiles();
    const expected = await derived(whole.sourceId);
    let isWhole = false;
    let writes = 1;
    for (; !isWhole; writes++) {
      const { sourceId, syncFiles } = await connected();
      isWhole = await syncUntilKilled(sourceId, writes);
      await syncFiles();
      expect(await derived(sourceId), `killed after ${writes}`).toEqual(expected);
      expect(await syncFiles()).toMatchObject({ read: 0 });
    }
    expect(writes).toBeGreaterThan(5);
  });

  it("a later sync that is killed after any of its transactions loses no record, no card and no key", async () => {
    const whole = await connected();
    await whole.syncFiles();
    edit(whole.folder);
    await whole.syncFiles();
    const expected = await derived(whole.sourceId);
    let isWhole = false;
    let writes = 1;
    for (; !isWhole; writes++) {
      const { folder, sourceId, syncFiles } = await connected();
      await syncFiles();
      const before = await keys(sourceId);
      edit(folder);
      isWhole = await syncUntilKilled(sourceId, writes);
      await syncFiles();
      expect(await derived(sourceId), `killed after ${writes}`).toEqual(expected);
      const after = await keys(sourceId);
      expect(after["docs/adr/0005-use-y.md"]).toBe(before["docs/adr/0002-use-y.md"]);
      const same = ["docs/adr/0001-list-in-memory.md", "history/prompts/001-cli/0001-start.plan.prompt.md"];
      expect(same.map((path) => after[path])).toEqual(same.map((path) => before[path]));
      expect(Object.keys(after)).toHaveLength(6);
    }
    expect(writes).toBeGreaterThan(8);
  });
});
