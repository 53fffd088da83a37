import { z } from "zod";
import type { Context } from "../context";
import { findField } from "../query/fields";
import { foldAscii } from "../query/like-pattern";
import { raw, sql } from "../sql";
import { CODED, type CodedColumn, type RecordColumns, recordColumns, type Sources } from "./record-columns";

export const valuesInput = z.strictObject({
  /** An operator of the query language, or another spelling of it. */
  key: z.string().min(1).max(30),
  /** How a value begins, or what it holds; empty: any. */
  q: z.string().max(200).default(""),
  limit: z.number().int().min(1).max(200).default(50),
});

/** Values seen in the records, with how many have each, most frequent first. */
export const valuesView = z.object({
  key: z.string(),
  values: z.array(z.object({ value: z.string(), count: z.number() })),
});
export type ValuesView = z.infer<typeof valuesView>;

type Counted = ValuesView["values"][number];

/** What stands behind an operator in the records: what completion offers. Unknown operators have no values. */
export async function listValues(ctx: Context, input: z.input<typeof valuesInput>): Promise<ValuesView> {
  const { key, q, limit } = valuesInput.parse(input);
  const field = findField(key);
  const name = field?.key ?? key;
  const { columns, sources } = await recordColumns(ctx);
  const begin = foldAscii(q.trim());
  const known = inMemory(name, columns, sources);
  const found = known
    ? known.filter(({ value }) => foldAscii(value).includes(begin))
    : await asked(ctx, name, begin, limit);
  const order = (value: string) => (foldAscii(value).startsWith(begin) ? 0 : 1);
  found.sort((a, b) => order(a.value) - order(b.value) || b.count - a.count || (a.value < b.value ? -1 : 1));
  return { key: name, values: found.slice(0, limit) };
}

/** Values that stand in columns which are kept at hand anyway; null for all others. */
function inMemory(key: string, columns: RecordColumns, sources: Sources): Counted[] | null {
  if (key === "label" || key === "person") {
    const { values, places } = columns.terms[key];
    return values.map((value, index) => ({ value, count: places[index]?.length ?? 0 }));
  }
  const column = ({ source: "sourceId", feature: "featureId", date: "month" } as const)[key] ?? key;
  if (!isCoded(column)) return null;
  const { values, codes } = columns.coded[column];
  const counts = new Int32Array(values.length);
  for (const code of codes) counts[code]!++;
  return values.flatMap((value, code) => {
    const shown =
      key === "source"
        ? sources.get(value)?.slug
        : key === "feature"
          ? columns.features.get(value)?.slug
          : value;
    return shown ? [{ value: shown, count: counts[code]! }] : [];
  });
}

function isCoded(name: string): name is CodedColumn {
  return CODED.some((column) => column === name);
}

/** Columns and terms whose values are many, or rarely asked for. */
async function asked(ctx: Context, key: string, begin: string, limit: number): Promise<Counted[]> {
  const reads = findField(key)?.reads;
  const like = `%${begin.replace(/[\\%_]/g, "\\$&")}%`;
  const statement =
    reads?.from === "column"
      ? sql`SELECT ${raw(`r."${reads.column}"`)} AS "value", count(*) AS "count" FROM "Record" r
          WHERE ${raw(`r."${reads.column}"`)} <> '' AND r."goneAt" IS NULL
            AND lower(${raw(`r."${reads.column}"`)}) LIKE ${like} ESCAPE '\\'
          GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${limit}`
      : reads?.from === "term"
        ? sql`SELECT t."value", count(*) AS "count" FROM "RecordTerm" t
            WHERE t."field" = ${reads.field} AND lower(t."value") LIKE ${like} ESCAPE '\\'
            GROUP BY t."value" ORDER BY 2 DESC, 1 LIMIT ${limit}`
        : null;
  if (statement === null) return [];
  const rows = await ctx.db.rows(statement);
  return rows.map((row) => ({ value: String(row.value), count: Number(row.count) }));
}
