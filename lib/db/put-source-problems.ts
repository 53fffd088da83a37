import type { Problem } from "../records/record";
import { list, type Sql, sql } from "../sql";
import type { Database } from "./database";
import { storable } from "./record-values";
import { bumpDataVersion } from "./sync-state";

const CHUNK = 100;

/**
 * The problems that only a whole source shows, beside those of each file. Writes what differs from
 * before, and counts anew what lists show of those records; answers how many records that were.
 *
 * @param rules every rule such a problem can have
 * @param found problems by row id; records without any are left out
 */
export async function putSourceProblems(
  db: Database,
  sourceId: string,
  rules: readonly string[],
  found: ReadonlyMap<number, readonly Problem[]>,
): Promise<number> {
  const rows = await db.rows(sql`
    SELECT "recordId", "rule", "severity", "line", "message"
    FROM "Problem" JOIN "Record" ON "Record"."id" = "recordId"
    WHERE "sourceId" = ${sourceId} AND "rule" IN (${list(rules)}) ORDER BY "Problem"."id"`);
  const before = new Map<number, string>();
  for (const { recordId, rule, severity, line, message } of rows) {
    const id = Number(recordId);
    before.set(id, (before.get(id) ?? "") + lineOf([rule, severity, line, message]));
  }
  const changed = [...new Set([...before.keys(), ...found.keys()])].filter((id) => {
    const now = (found.get(id) ?? []).map(({ rule, severity, line, message }) =>
      lineOf([rule, severity, line, storable(message)]),
    );
    return now.join("") !== (before.get(id) ?? "");
  });
  for (let from = 0; from < changed.length; from += CHUNK) {
    const ids = changed.slice(from, from + CHUNK);
    await db.write([
      sql`DELETE FROM "Problem" WHERE "recordId" IN (${list(ids)}) AND "rule" IN (${list(rules)})`,
      {
        table: "Problem",
        columns: ["recordId", "rule", "severity", "line", "message"],
        rows: ids.flatMap((id) =>
          (found.get(id) ?? []).map(({ rule, severity, line, message }) => [
            id,
            rule,
            severity,
            line,
            storable(message),
          ]),
        ),
      },
      countAnew(ids),
      bumpDataVersion(),
    ]);
  }
  return changed.length;
}

function countAnew(ids: readonly number[]): Sql {
  return sql`UPDATE "Record" SET
      "problemCount" = (SELECT count(*) FROM "Problem" WHERE "recordId" = "Record"."id"),
      "errorCount" = (SELECT count(*) FROM "Problem" WHERE "recordId" = "Record"."id" AND "severity" = 'error')
    WHERE "id" IN (${list(ids)})`;
}

function lineOf(values: unknown[]): string {
  return `${JSON.stringify(values)}\n`;
}
