import type { BulkInsert } from "../sql";

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

/** What happens to a row that is there already: every other column takes the new value. */
function onConflict({ columns, replaceOn, keep = [] }: BulkInsert): string {
  if (!replaceOn) return "";
  const others = columns.filter((column) => !replaceOn.includes(column) && !keep.includes(column));
  if (others.length === 0) return ` ON CONFLICT (${quoted(replaceOn)}) DO NOTHING`;
  const set = others.map((column) => `"${column}" = excluded."${column}"`).join(", ");
  return ` ON CONFLICT (${quoted(replaceOn)}) DO UPDATE SET ${set}`;
}

/** One row per run, values in the order of the columns. */
export function bulkInsertForSqlite(insert: BulkInsert): string {
  const marks = insert.columns.map(() => "?").join(", ");
  return `INSERT INTO "${insert.table}" (${quoted(insert.columns)}) VALUES (${marks})${onConflict(insert)}`;
}

/** All rows at once: `$1` is a JSON array of objects, typed by the table's own columns. */
export function bulkInsertForPostgres(insert: BulkInsert): { text: string; json: string } {
  const columns = quoted(insert.columns);
  const objects = insert.rows.map((row) => {
    const object: { [column: string]: string | number | null } = {};
    insert.columns.forEach((column, index) => {
      object[column] = row[index] ?? null;
    });
    return object;
  });
  return {
    text: `INSERT INTO "${insert.table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${insert.table}", $1::json)${onConflict(insert)}`,
    json: JSON.stringify(objects),
  };
}
