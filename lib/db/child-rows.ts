import { LINK_FIELDS, termsOf } from "../query/terms-of";
import { SOURCE_RULES } from "../records/source-rules";
import { list, type Sql, type SqlValue, sql } from "../sql";
import { storable } from "./record-values";
import type { StoredRecord } from "./stored-record";

/** The tables that hold many rows of one record, as far as its file alone says them. */
export type ChildTable = "RecordTerm" | "Problem" | "Suggestion";

/** Rows of one record, the values in the order of `columns` below. */
export type ChildRows = Record<ChildTable, SqlValue[][]>;

/**
 * The columns beside `recordId`, and how to ask for rows and to drop them. Terms of links belong to `putLinks` and
 * the problems that only a whole source shows to `putSourceProblems`: a record that is read again keeps them.
 */
export const CHILD_TABLES: Record<
  ChildTable,
  { columns: readonly string[]; select: (ids: Sql) => Sql; drop: (ids: Sql) => Sql }
> = {
  RecordTerm: {
    columns: ["field", "value"],
    select: (ids) =>
      sql`SELECT "recordId", "field", "value" FROM "RecordTerm"
          WHERE "recordId" IN (${ids}) AND "field" NOT IN (${list(LINK_FIELDS)})`,
    drop: (ids) =>
      sql`DELETE FROM "RecordTerm" WHERE "recordId" IN (${ids}) AND "field" NOT IN (${list(LINK_FIELDS)})`,
  },
  Problem: {
    columns: ["rule", "severity", "line", "message"],
    select: (ids) =>
      sql`SELECT "recordId", "rule", "severity", "line", "message" FROM "Problem" WHERE "recordId" IN (${ids})`,
    drop: (ids) =>
      sql`DELETE FROM "Problem" WHERE "recordId" IN (${ids}) AND "rule" NOT IN (${list(SOURCE_RULES)})`,
  },
  Suggestion: {
    columns: ["line", "ordinal", "brief", "title", "form", "quoteHash"],
    select: (ids) =>
      sql`SELECT "recordId", "line", "ordinal", "brief", "title", "form", "quoteHash" FROM "Suggestion"
          WHERE "recordId" IN (${ids})`,
    drop: (ids) => sql`DELETE FROM "Suggestion" WHERE "recordId" IN (${ids})`,
  },
};

/**
 * What a record's file says in many rows.
 *
 * @param isNew nothing of it was linked yet: what its links are filtered by is written as the file has it
 */
export function childRows({ record, quoteHashes }: StoredRecord, isNew: boolean): ChildRows {
  return {
    RecordTerm: termsOf(isNew ? record : { ...record, links: [] }).map(({ field, value }) => [field, value]),
    Problem: record.problems.map(({ rule, severity, line, message }) => [
      rule,
      severity,
      line,
      storable(message),
    ]),
    Suggestion: record.suggestions.map(({ line, brief, title, form }, ordinal) => [
      line,
      ordinal,
      storable(brief),
      title === null ? null : storable(title),
      form,
      quoteHashes[ordinal] ?? "",
    ]),
  };
}

/** Whether these are the same rows, in whatever order. */
export function isSameRows(a: readonly SqlValue[][], b: readonly SqlValue[][]): boolean {
  if (a.length !== b.length) return false;
  const sorted = (rows: readonly SqlValue[][]) => rows.map((row) => JSON.stringify(row)).sort();
  const others = sorted(b);
  return sorted(a).every((row, index) => row === others[index]);
}
