import { SOURCE_RULES } from "../records/source-rules";
import { list, type SqlValue, sql } from "../sql";
import { CHILD_TABLES, type ChildRows, type ChildTable } from "./child-rows";
import type { Database, Row } from "./database";

/** What stands of one record, so that only what differs is written. */
export type StandingRecord = {
  /** The row of "Record", and of its identity `identitySource`, `identityPath` and `identityGoneAt`. */
  record: Row;
  /** Null: not there. */
  text: Row | null;
  children: ChildRows;
  /** Problems that only a whole source shows: kept, and counted with those of the file. */
  sourceProblems: { all: number; errors: number };
};

/**
 * What stands of these records, by key; those that are not there are left out. After an upgrade every file of a
 * source is read anew and nearly every record is what it was: to ask for it costs a fraction of writing it again,
 * because most of writing is the full-text index.
 */
export async function standingRecords(
  db: Database,
  keys: readonly string[],
): Promise<Map<string, StandingRecord>> {
  const standing = new Map<string, StandingRecord>();
  const records = await db.rows(sql`
    SELECT r.*, i."sourceId" AS "identitySource", i."path" AS "identityPath", i."goneAt" AS "identityGoneAt"
    FROM "Record" r JOIN "RecordIdentity" i ON i."key" = r."key" WHERE r."key" IN (${list(keys)})`);
  if (records.length === 0) return standing;
  const byId = new Map<number, StandingRecord>();
  for (const record of records) {
    const one: StandingRecord = {
      record,
      text: null,
      children: { RecordTerm: [], Problem: [], Suggestion: [] },
      sourceProblems: { all: 0, errors: 0 },
    };
    byId.set(Number(record.id), one);
    standing.set(String(record.key), one);
  }
  const ids = list([...byId.keys()]);
  for (const row of await db.rows(sql`SELECT * FROM "RecordText" WHERE "id" IN (${ids})`)) {
    const one = byId.get(Number(row.id));
    if (one) one.text = row;
  }
  for (const table of Object.keys(CHILD_TABLES) as ChildTable[]) {
    const { columns, select } = CHILD_TABLES[table];
    for (const row of await db.rows(select(ids))) {
      const one = byId.get(Number(row.recordId));
      const isOfSource = table === "Problem" && SOURCE_RULES.some((rule) => rule === row.rule);
      if (one && isOfSource) {
        one.sourceProblems.all++;
        if (row.severity === "error") one.sourceProblems.errors++;
      } else one?.children[table].push(columns.map((column): SqlValue => row[column] ?? null));
    }
  }
  return standing;
}
