import { sql } from "../sql";
import type { Database } from "./database";

/** Statements in one transaction: short enough that nobody waits. */
const BATCH = 200;

/** What commits newly say of records, whose files may be what they were; `datedAt` counts where a file says no date. */
export async function redateRecords(
  db: Database,
  records: readonly { key: string; changedAt: string; datedAt: string | null }[],
): Promise<void> {
  for (let from = 0; from < records.length; from += BATCH)
    await db.write(
      records.slice(from, from + BATCH).map(({ key, changedAt, datedAt }) => {
        const date = sql`coalesce("date", ${datedAt ?? ""})`;
        return sql`UPDATE "Record" SET "updatedAt" = ${changedAt}, "sortDate" = ${date}, "month" = substr(${date}, 1, 7)
          WHERE "key" = ${key}`;
      }),
    );
}

/** Paths of the records of a source whose file says no date. */
export async function undatedPaths(db: Database, sourceId: string): Promise<Set<string>> {
  const rows = await db.rows(
    sql`SELECT "path" FROM "Record" WHERE "sourceId" = ${sourceId} AND "date" IS NULL`,
  );
  return new Set(rows.map(({ path }) => String(path)));
}
