import type { Context } from "../../context";
import { sql } from "../../sql";
import type { RecordColumns } from "./coded-columns";
import { readColumns } from "./read-columns";

/** The sources by id, with what is shown of them and asked for. */
export type Sources = ReadonlyMap<string, { slug: string; name: string }>;

type Kept = { version: string; columns: RecordColumns; readAt: number; took: number };
const kept = new WeakMap<Context["db"], Promise<Kept>>();
/** While a long sync changes the data all the time, a slow reading is used again for ten times as long as it took. */
const SLOW_MS = 100;

/**
 * The columns and the sources as the database has them now; unchanged columns are the same object. What
 * people say changes no column, only `commentsVersion`; their verdicts, and what is judged of them, `verdictsVersion`.
 */
export async function recordColumns(
  ctx: Context,
): Promise<{ columns: RecordColumns; sources: Sources; commentsVersion: string; verdictsVersion: string }> {
  const rows = await ctx.db.keptRows(sql`
    SELECT "value" AS "id", NULL AS "slug", "key" AS "name" FROM "Meta"
      WHERE "key" IN ('dataVersion', 'commentsVersion', 'trustVersion')
    UNION ALL SELECT CAST("seq" AS TEXT), NULL, 'ledgerHead' FROM "LedgerHead"
    UNION ALL SELECT "id", "slug", "name" FROM "Source"`);
  const sources = new Map<string, { slug: string; name: string }>();
  const versions = new Map<string, string>();
  for (const { id, slug, name } of rows) {
    if (slug === null) versions.set(String(name), String(id));
    else sources.set(String(id), { slug: String(slug), name: String(name) });
  }
  const version = (name: string) => versions.get(name) ?? "";
  return {
    columns: await columnsOf(ctx, version("dataVersion")),
    sources,
    commentsVersion: version("commentsVersion"),
    verdictsVersion: `${version("ledgerHead")} ${version("trustVersion")}`,
  };
}

async function columnsOf(ctx: Context, version: string): Promise<RecordColumns> {
  const before = await kept.get(ctx.db)?.catch(() => null);
  if (before && (before.version === version || isStillGood(before))) return before.columns;
  const reading = kept.get(ctx.db);
  const next = (async (): Promise<Kept> => {
    const began = performance.now();
    const columns = await readColumns(ctx);
    return { version, columns, readAt: performance.now(), took: performance.now() - began };
  })();
  // Someone else may have begun while we asked: theirs is as new.
  if (kept.get(ctx.db) === reading) kept.set(ctx.db, next);
  return (await next).columns;
}

function isStillGood({ took, readAt }: Kept): boolean {
  return took > SLOW_MS && performance.now() - readAt < took * 10;
}
